import type { ScoredColumns } from '@evalcurve/curves';
import { EvalcurveError } from '@evalcurve/errors';
import { readSampleColumns, readSampleDocuments } from '@evalcurve/results-tree';
import type { Answer, CheckpointAnswers, Question, QuestionSet, QuestionsView } from '../question-set.ts';
import type { TaskSamples } from './task-samples.ts';

/** One task read from logged samples, and the files that could not be. */
export interface SampleQuestions {
  readonly set: QuestionSet;
  readonly problems: QuestionsView['problems'];
}

/**
 * Reads what every checkpoint answered, and the questions themselves from the last checkpoint whose
 * file is whole.
 *
 * @throws SampleParseError where no file can be read
 */
export async function readSampleQuestions({ task, subject, files }: TaskSamples): Promise<SampleQuestions> {
  const problems: { path: string; message: string }[] = [];
  const checkpoints: CheckpointAnswers[] = [];
  let questions: readonly Question[] | null = null;
  let failure: unknown = null;
  for (const { checkpoint, path } of files.toReversed()) {
    try {
      questions ??= await readQuestions(path);
      checkpoints.unshift({ checkpoint, answers: await readAnswers(path) });
    } catch (error) {
      if (!EvalcurveError.isInstance(error)) throw error;
      failure ??= error;
      problems.unshift({ path, message: error.message });
    }
  }
  if (questions === null) throw failure;
  return { set: { task, subject, questions, checkpoints }, problems };
}

async function readQuestions(path: string): Promise<Question[]> {
  const questions = new Map<number, Question>();
  for await (const { sample, document } of readSampleDocuments(path)) {
    // A question with several filters is logged once for each.
    if (questions.has(sample.docId)) continue;
    questions.set(sample.docId, {
      docId: sample.docId,
      text: document?.question ?? null,
      choices: document?.choices ?? [],
      answer: sample.target ?? document?.answer ?? null,
    });
  }
  return [...questions.values()].sort((a, b) => a.docId - b.docId);
}

async function readAnswers(path: string): Promise<Map<number, Answer>> {
  const columns = await readSampleColumns(path);
  return new Map(Array.from(columns.docIds, (docId, row) => [docId, answerOf(columns, row)]));
}

function answerOf({ chosen, target, right }: ScoredColumns, row: number): Answer {
  const [choice = -1, key = -1] = [chosen[row], target[row]];
  if (choice >= 0 && key >= 0) return { chosen: choice, isRight: choice === key };
  const scores = ['acc', 'exact_match'].map((metric) => right.get(metric)?.[row] ?? -1);
  const score = scores.find((value) => value >= 0);
  return { chosen: choice < 0 ? null : choice, isRight: score === undefined ? null : score === 1 };
}
