import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Curve } from '../curve.ts';
import { belongsToCurve } from './belongs-to-curve.ts';
import type { CheckpointAnswers, TaskAnswers } from './task-answers.ts';

/** One question of a curve. */
export interface CurveQuestion {
  readonly task: string;
  readonly docId: number;
}

/** A task's answers and where each of its rows belongs. */
export interface PlacedAnswers {
  readonly answers: TaskAnswers;
  readonly places: Int32Array;
}

/** Several checkpoints' answers in one common order of the questions. */
export interface AlignedQuestions {
  /** Of all checkpoints, each once. */
  readonly questions: readonly CurveQuestion[];
  readonly checkpoints: readonly {
    readonly checkpoint: Checkpoint;
    /** Only the tasks of the curve. */
    readonly tasks: readonly PlacedAnswers[];
  }[];
}

/** Puts the questions of several checkpoints into one order; only those that belong to the curve. */
export function alignQuestions(curve: Curve, answers: readonly CheckpointAnswers[]): AlignedQuestions {
  const questions: CurveQuestion[] = [];
  const placers = new Map<string, (docIds: Int32Array) => Int32Array>();
  const checkpoints = answers.map(({ checkpoint, tasks }) => ({
    checkpoint,
    tasks: tasks
      .filter(({ task }) => belongsToCurve(curve, task))
      .map((each) => {
        const place = placers.get(each.task) ?? taskPlacer(each.task, questions);
        placers.set(each.task, place);
        return { answers: each, places: place(each.docIds) };
      }),
  }));
  return { questions, checkpoints };
}

interface Placed {
  readonly docIds: Int32Array;
  readonly places: Int32Array;
}

function taskPlacer(task: string, questions: CurveQuestion[]): (docIds: Int32Array) => Int32Array {
  const known = new Map<number, number>();
  let last: Placed = { docIds: new Int32Array(), places: new Int32Array() };
  return (docIds) => {
    // Checkpoints are nearly always asked the same questions.
    if (isEqual(docIds, last.docIds)) return last.places;
    const places = docIds.map((docId) => {
      const place = known.get(docId) ?? questions.push({ task, docId }) - 1;
      known.set(docId, place);
      return place;
    });
    last = { docIds, places };
    return places;
  };
}

function isEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
