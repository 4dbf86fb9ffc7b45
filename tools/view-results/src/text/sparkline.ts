import type { CurvePoint } from '@evalcurve/curves';

/** What {@link sparkline} draws. */
export interface SparklineOptions {
  readonly points: readonly CurvePoint[];
  /** Score of guessing, always within the picture; null where unknown. */
  readonly chance: number | null;
  /** Characters that it may take; of more points neighbours are averaged. */
  readonly width: number;
}

/** A curve in one line, and the scores that its lowest and highest bar stand for. */
export interface Sparkline {
  readonly bars: string;
  readonly low: number;
  readonly high: number;
}

const BARS = '▁▂▃▄▅▆▇█';

// So that noise does not look like growth.
const LOWEST_SPAN = 0.1;

/**
 * The curve as a line of bars, one a checkpoint, over at least ten points.
 *
 * @example
 * sparkline({ points, chance: 0.25, width: 60 }).bars; // '▃▃▃▄▄▄▅▅▆▇'
 */
export function sparkline({ points, chance, width }: SparklineOptions): Sparkline {
  const values = points.map(({ score }) => score.value);
  const held = chance === null ? values : [...values, chance];
  const [lowest, highest] = [Math.min(...held), Math.max(...held)];
  const missing = Math.max(0, LOWEST_SPAN - (highest - lowest)) / 2;
  const [low, high] = [lowest - missing, highest + missing];
  const bars = averaged(values, width).map((value) => BARS[barOf((value - low) / (high - low))] ?? '');
  return { bars: bars.join(''), low, high };
}

function averaged(values: readonly number[], width: number): number[] {
  const count = Math.min(values.length, width);
  return Array.from({ length: count }, (_bucket, index) => {
    const from = Math.floor((index * values.length) / count);
    const to = Math.floor(((index + 1) * values.length) / count);
    const part = values.slice(from, to);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}

function barOf(share: number): number {
  return Math.min(BARS.length - 1, Math.floor(share * BARS.length));
}
