import type { Checkpoint } from '@evalcurve/checkpoints';
import type { CheckpointAnswers, QuestionSet } from './question-set.ts';

/** Numbers over all questions of one or several tasks. */
export interface SetStatistics {
  readonly questions: number;
  /** How many questions have choice A, B … as the right one. */
  readonly rightLetters: readonly number[];
  /** Median length of a question without its choices, in characters; null where no text is known. */
  readonly medianLength: number | null;
  /** In training order. */
  readonly checkpoints: readonly CheckpointStatistics[];
}

/** What one checkpoint made of the questions. */
export interface CheckpointStatistics {
  readonly checkpoint: Checkpoint;
  /** Questions whose answer is known to be right or wrong. */
  readonly scored: number;
  readonly right: number;
  /** How often it chose A, B …; questions without a choice are not counted. */
  readonly chosenLetters: readonly number[];
}

/**
 * Counts over the questions of some tasks together.
 *
 * @example
 * setStatistics([set]).rightLetters; // [31, 36, 33, 35]
 */
export function setStatistics(sets: readonly QuestionSet[]): SetStatistics {
  const questions = sets.flatMap((set) => set.questions);
  const letters = questions.reduce((most, { choices }) => Math.max(most, choices.length), 0);
  return {
    questions: questions.length,
    rightLetters: countLetters(
      questions.map(({ answer }) => answer),
      letters,
    ),
    medianLength: median(questions.flatMap(({ text }) => (text === null ? [] : [text.length]))),
    checkpoints: statisticsByCheckpoint(sets, letters),
  };
}

function statisticsByCheckpoint(sets: readonly QuestionSet[], letters: number): CheckpointStatistics[] {
  const byId = new Map<string, CheckpointAnswers[]>();
  for (const answers of sets.flatMap(({ checkpoints }) => checkpoints)) {
    const { id } = answers.checkpoint;
    byId.set(id, [...(byId.get(id) ?? []), answers]);
  }
  return [...byId.values()].flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const all = parts.flatMap(({ answers }) => [...answers.values()]);
    const scored = all.filter(({ isRight }) => isRight !== null);
    return [
      {
        checkpoint: first.checkpoint,
        scored: scored.length,
        right: scored.filter(({ isRight }) => isRight).length,
        chosenLetters: countLetters(
          all.map(({ chosen }) => chosen),
          letters,
        ),
      },
    ];
  });
}

// A logged sample may have more choices than its document tells.
function countLetters(indexes: readonly (number | null)[], atLeast: number): number[] {
  const known = indexes.filter((index) => index !== null);
  const counts = Array.from(
    { length: known.reduce((most, index) => Math.max(most, index + 1), atLeast) },
    () => 0,
  );
  for (const index of known) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
