import type { Checkpoint } from '@evalcurve/checkpoints';
import type { CohensKappa } from '@evalcurve/statistics';
import { cohensKappa } from '@evalcurve/statistics';
import { belongsToCurve } from '../answers/belongs-to-curve.ts';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve } from '../curve.ts';
import type { Finding } from './finding.ts';
import { withSentence } from './finding.ts';
import { letterBiasWords } from './letter-bias-words.ts';

/** Which letters a checkpoint answers with, against those that are right. */
export type LetterBiasFinding = Finding<
  'letter-bias',
  {
    /** Index of the choice that is taken most in excess of how often it is right: 3 for D. */
    readonly letter: number;
    /** Share of the answers that it is. */
    readonly chosen: number;
    /** Share of the questions that it is right for. */
    readonly right: number;
    /** Whether that is at least 15 points more: nothing that a model which answers by content would do. */
    readonly isStrong: boolean;
  },
  {
    readonly checkpoint: Checkpoint;
    /** Questions with an answer and a right choice. */
    readonly n: number;
    /** Share of the answers by choice. */
    readonly chosenShares: readonly number[];
    /** Share of the questions that each choice is right for. */
    readonly rightShares: readonly number[];
    /** Share of right answers. */
    readonly accuracy: number;
    /** What the letters' shares alone would give. */
    readonly expected: number;
    /** Agreement with the key beyond that; null where nothing else could have been. */
    readonly agreement: CohensKappa | null;
  }
>;

const STRONG = 0.15;
// Of fewer questions chance alone makes such an excess.
const FEWEST = 50;

/**
 * Whether a checkpoint answers by the letter rather than by what it says, and whether it agrees with the key
 * beyond that (Cohen's κ). Null for fewer than 50 questions of the curve that have a choice and a key.
 *
 * @example
 * letterBias(curve, answers.at(-1))?.sentence.en;
 * // '73.0% of the answers at step 54,000 are D, which is right for 26.9%; …'
 */
export function letterBias(curve: Curve, answers: CheckpointAnswers): LetterBiasFinding | null {
  const table = chosenByRight(curve, answers);
  const n = sum(table.flat());
  if (n < FEWEST) return null;
  const chosenShares = table.map((row) => sum(row) / n);
  const rightShares = table.map((_, right) => sum(table.map((row) => row[right] ?? 0)) / n);
  const excess = chosenShares.map((share, letter) => share - (rightShares[letter] ?? 0));
  const letter = excess.indexOf(Math.max(...excess));
  const [chosen, right] = [chosenShares[letter] ?? 0, rightShares[letter] ?? 0];
  return withSentence<LetterBiasFinding>(
    {
      kind: 'letter-bias',
      value: { letter, chosen, right, isStrong: chosen - right >= STRONG },
      evidence: {
        ...{ checkpoint: answers.checkpoint, n, chosenShares, rightShares },
        accuracy: sum(table.map((row, index) => row[index] ?? 0)) / n,
        expected: sum(chosenShares.map((share, index) => share * (rightShares[index] ?? 0))),
        agreement: cohensKappa(table),
      },
    },
    letterBiasWords,
  );
}

// How often choice `row` was taken where choice `column` is right.
function chosenByRight(curve: Curve, { tasks }: CheckpointAnswers): number[][] {
  const usable = tasks.filter(({ task }) => belongsToCurve(curve, task));
  const choices = Math.max(0, ...usable.map((task) => task.choices));
  const table = Array.from({ length: choices }, () => new Array<number>(choices).fill(0));
  for (const { chosen, target } of usable) {
    for (const [question, choice] of chosen.entries()) {
      const row = table[choice];
      const right = target[question] ?? -1;
      if (row !== undefined && right >= 0) row[right] = (row[right] ?? 0) + 1;
    }
  }
  return table;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
