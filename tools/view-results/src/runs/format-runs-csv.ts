import { measureTraining } from '@evalcurve/checkpoints';
import type { RunDifference } from '@evalcurve/curves';
import { encodeCsv } from '@evalcurve/tables';
import type { RunsView, ViewedRun } from './runs-view.ts';

const HEADER = [
  ...['run', 'checkpoint', 'step', 'tokens', 'flops', 'score', 'stderr', 'low', 'high', 'n'],
  ...['difference', 'difference_low', 'difference_high', 'test', 'p_value', 'adjusted_p_value'],
];

/**
 * Several runs as CSV (RFC 4180): a row a run and checkpoint with its score and, where the first run has a
 * checkpoint at the same place, the difference to it; scores are fractions.
 */
export function formatRunsCsv({ runs, comparisons }: RunsView): string {
  const rows = runs.flatMap((run) => {
    const comparison = comparisons.find(({ evidence }) => evidence.run === run);
    return rowsOf(run, comparison?.evidence.differences ?? []);
  });
  return encodeCsv([HEADER, ...rows]);
}

function rowsOf(
  { label, curve, measure }: ViewedRun,
  differences: readonly RunDifference[],
): (string | number | null)[][] {
  return curve.points.map((point) => {
    const { id, step, tokens } = point.checkpoint;
    const { value, stderr, interval, n } = point.score;
    const found = differences.find(({ to }) => to === point);
    return [
      ...[
        label,
        id,
        step,
        tokens,
        measure?.kind === 'flops' ? measureTraining(point.checkpoint, measure) : null,
      ],
      ...[value, stderr, interval?.low ?? null, interval?.high ?? null, n],
      ...[found?.difference ?? null, found?.interval.low ?? null, found?.interval.high ?? null],
      ...[found?.test ?? null, found?.pValue ?? null, found?.adjustedPValue ?? null],
    ];
  });
}
