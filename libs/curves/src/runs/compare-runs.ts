import { holmAdjust } from '@evalcurve/statistics';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { CurvePoint } from '../curve.ts';
import { detectableChange } from '../findings/detectable-change.ts';
import { withSentence } from '../findings/finding.ts';
import { lastingFrom } from '../lasting-from.ts';
import { compareAcrossRuns } from './compare-across-runs.ts';
import { requireEqualRecipes } from './require-equal-recipes.ts';
import type { RunComparison, RunComparisonFacts, RunDifference } from './run-comparison.ts';
import { runComparisonWords } from './run-comparison-words.ts';
import type { RunPlace } from './run-places.ts';
import { runPlaces } from './run-places.ts';
import type { TrainingRun } from './training-run.ts';

/** How {@link compareRuns} compares. */
export interface CompareRunsOptions {
  /**
   * Greatest corrected p-value that counts.
   *
   * @default 0.05
   */
  readonly alpha?: number;
  /**
   * Reads what a checkpoint of a run answered; without it nothing is paired. It is asked place after place, so that
   * the answers of all checkpoints are never in memory at once.
   */
  readonly answersOf?:
    ((run: TrainingRun, point: CurvePoint) => Promise<CheckpointAnswers | null>) | undefined;
}

/**
 * Compares each run with the first, at every place in training that both have a checkpoint at. The p-values are
 * corrected together by Holm's method, so that the widest gap of many is not taken for a finding.
 *
 * @returns one comparison for each run but the first
 * @throws RunsDifferError where the runs were asked differently
 *
 * @example
 * const [comparison] = await compareRuns(runs);
 * comparison?.sentence.en; // 'run two scores higher than run one from step 8,000 on, …'
 */
export async function compareRuns(
  runs: readonly TrainingRun[],
  { alpha = 0.05, answersOf }: CompareRunsOptions = {},
): Promise<RunComparison[]> {
  requireEqualRecipes(runs);
  const compared: Compared[] = [];
  for (const place of runPlaces(runs)) {
    compared.push(...(await compareAt(place, { runs, answersOf })));
  }
  const adjusted = holmAdjust(compared.map(({ difference }) => difference.pValue));
  const corrected = compared.map(({ run, difference }, index) => {
    const adjustedPValue = adjusted[index] ?? 1;
    return { run, difference: { ...difference, adjustedPValue, isSignificant: adjustedPValue <= alpha } };
  });
  const [reference] = runs;
  if (reference === undefined) return [];
  return runs.slice(1).map((run) => {
    const differences = corrected.filter((each) => each.run === run).map(({ difference }) => difference);
    const tests = corrected.length;
    return withSentence<RunComparison>(
      {
        kind: 'runs',
        value: factsOf(differences, { alpha: alpha / Math.max(1, tests) }),
        evidence: { reference, run, differences, tests, alpha },
      },
      runComparisonWords,
    );
  });
}

interface Compared {
  readonly run: TrainingRun;
  readonly difference: Omit<RunDifference, 'adjustedPValue' | 'isSignificant'>;
}

async function compareAt(
  { place, points }: RunPlace,
  { runs, answersOf }: Pick<CompareRunsOptions, 'answersOf'> & { readonly runs: readonly TrainingRun[] },
): Promise<Compared[]> {
  const [reference, ...others] = runs;
  const [from, ...later] = points;
  const isCommon = later.some((point) => point !== null);
  if (reference === undefined || from === null || from === undefined || !isCommon) return [];
  const read = async (run: TrainingRun, point: CurvePoint) => ({
    ...{ curve: run.curve, point },
    answers: (await answersOf?.(run, point)) ?? null,
  });
  const first = await read(reference, from);
  const compared: Compared[] = [];
  for (const [index, run] of others.entries()) {
    const to = later[index] ?? null;
    const comparison = to && compareAcrossRuns({ from: first, to: await read(run, to) });
    if (to && comparison) compared.push({ run, difference: { ...comparison, place, from, to } });
  }
  return compared;
}

function factsOf(
  differences: readonly RunDifference[],
  { alpha }: { readonly alpha: number },
): RunComparisonFacts {
  const last = differences.at(-1);
  const higher = differences.filter(({ isSignificant, difference }) => isSignificant && difference > 0);
  const lower = differences.filter(({ isSignificant, difference }) => isSignificant && difference < 0);
  const detectable = last === undefined ? null : detectableChange(last, { alpha });
  const found = { higher, lower, lasting: [], detectable };
  if (last === undefined) return { kind: 'none', ...found };
  const side = higher.includes(last) ? higher : lower;
  const lasting = lastingFrom(differences, (difference) => side.includes(difference));
  if (lasting.length > 0) return { kind: 'lasting', ...found, lasting };
  return { kind: higher.length + lower.length > 0 ? 'passing' : 'not-distinguishable', ...found };
}
