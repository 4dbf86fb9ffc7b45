import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { decisionAccuracy } from './decision-accuracy.ts';
import { kendallCorrelation } from './kendall-correlation.ts';
import { signalQuality } from './signal-quality.ts';
import { signalToNoise } from './signal-to-noise.ts';
import { spearmanCorrelation } from './spearman-correlation.ts';
import { stepMonotonicity } from './step-monotonicity.ts';
import { totalVariation } from './total-variation.ts';

const real = itWithFixtures(it);

interface GoldenSeries {
  readonly values: readonly number[];
  readonly rho_stable: number;
  readonly spearman_avg_rank: number;
  readonly autocorr_mean_abs_lags1_2: number;
  readonly SQ_stable: number;
  readonly SQ_min: number;
  readonly snr_monotonicity: number;
  readonly snr_total_variation_norm: number;
}

interface GoldenGroup {
  readonly iterations: readonly number[];
  readonly gtokens: readonly number[];
  readonly kendall_tau_b_consecutive_mean: number;
  readonly kendall_tau_b_consecutive_mean_from_100GT: number;
  readonly snr_paper_final5_mean_of_std: number;
  readonly decision_acc_105GT_vs_206GT: number;
}

type Golden = Readonly<
  Record<string, Readonly<Record<string, GoldenSeries>> & { readonly _group: GoldenGroup }>
>;

real('gives the golden values of every series', (fixtures) => {
  const series = Object.values(read(fixtures)).flatMap((models) => seriesOf(models));
  expect(series).toHaveLength(30);
  for (const golden of series) {
    const { values } = golden;
    expect(signalQuality(values)).toEqual({
      value: expect.closeTo(golden.SQ_stable, 12),
      monotonicity: expect.closeTo(Math.max(0, golden.rho_stable), 12),
      autocorrelation: expect.closeTo(golden.autocorr_mean_abs_lags1_2, 12),
      lowest: expect.closeTo(golden.SQ_min, 12),
      withSharedRanks: expect.closeTo(
        (Math.max(0, golden.spearman_avg_rank) + golden.autocorr_mean_abs_lags1_2) / 2,
        12,
      ),
    });
    expect(stepMonotonicity(values)).toBeCloseTo(golden.snr_monotonicity, 12);
    expect(totalVariation(values)).toBeCloseTo(golden.snr_total_variation_norm, 12);
    const spearman = spearmanCorrelation({ x: [...values.keys()], y: values });
    expect(spearman?.coefficient).toBeCloseTo(golden.spearman_avg_rank, 12);
  }
});

real('gives the golden values over models', (fixtures) => {
  for (const models of Object.values(read(fixtures))) {
    const golden = models._group;
    const runs = seriesOf(models).map(({ values }) => values);
    const at = (checkpoint: number): number[] => runs.map((run) => run[checkpoint] ?? Number.NaN);
    expect(signalToNoise({ runs })).toBeCloseTo(golden.snr_paper_final5_mean_of_std, 10);
    const taus = golden.iterations
      .slice(1)
      .map((_, index) => kendallCorrelation({ x: at(index), y: at(index + 1) })?.coefficient ?? Number.NaN);
    expect(mean(taus)).toBeCloseTo(golden.kendall_tau_b_consecutive_mean, 12);
    const late = taus.filter((_, index) => (golden.gtokens[index] ?? 0) >= 100);
    expect(mean(late)).toBeCloseTo(golden.kendall_tau_b_consecutive_mean_from_100GT, 12);
    const early = golden.gtokens.findIndex((tokens) => tokens > 105);
    expect(decisionAccuracy({ early: at(early), late: at(golden.iterations.length - 1) })).toBeCloseTo(
      golden.decision_acc_105GT_vs_206GT,
      12,
    );
  }
});

// Beside the results of others, in the folder of what was computed from them.
function read(fixtures: string): Golden {
  const file = join(fixtures, '..', 'design', 'golden_signal_metrics.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Golden;
}

function seriesOf(models: Golden[string]): GoldenSeries[] {
  return Object.entries(models).flatMap(([name, series]) =>
    name === '_group' ? [] : [series as GoldenSeries],
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
