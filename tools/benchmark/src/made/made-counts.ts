import { MMLU_SUBJECTS, type MmluCategory } from '@evalcurve/mmlu';
import { seededRandom } from '@evalcurve/testing';

/** How many questions of a subject one checkpoint was asked, and got right. */
export interface MadeCount {
  readonly name: string;
  readonly category: MmluCategory;
  readonly count: number;
  readonly correct: number;
}

/** Made counts of all questions of MMLU's subjects at one checkpoint; the share of right answers rises with the step. */
export function madeCounts(step: number): readonly MadeCount[] {
  const random = seededRandom(step);
  return Object.entries(MMLU_SUBJECTS).map(([name, { category, testQuestions }]) => {
    const share = 0.24 + step / 500_000 + 0.05 * (random.next() - 0.5);
    return { name, category, count: testQuestions, correct: Math.round(share * testQuestions) };
  });
}
