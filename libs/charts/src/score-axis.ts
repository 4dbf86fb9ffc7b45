import { round } from './round.ts';

/** What a score axis must show. */
export interface ScoreAxisOptions {
  /** Scores and the ends of their intervals. */
  readonly scores: readonly number[];
  readonly chance: number | null;
  /** Whether the scores are fractions of one, drawn as per cent. */
  readonly isFraction: boolean;
  /**
   * Whether it starts at zero, as it must where bars stand on it.
   *
   * @default false
   */
  readonly fromZero?: boolean;
}

/** The ends of a score axis and where its ticks are. */
export interface ScoreAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/**
 * An axis that shows all scores, chance, and room for a label above; of fractions at least 10 points, so
 * that noise does not look like growth.
 *
 * @example
 * scoreAxis({ scores: [0.23, 0.256], chance: 0.25, isFraction: true });
 * // { domain: [0.18, 0.28], ticks: [0.18, 0.2, 0.22, 0.24, 0.26, 0.28] }
 */
export function scoreAxis({ scores, chance, isFraction, fromZero = false }: ScoreAxisOptions): ScoreAxis {
  const shown = [...scores, ...(chance === null ? [] : [chance]), ...(fromZero ? [0] : [])];
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)];
  const span = Math.max(highest - lowest, isFraction ? 0.1 : Math.abs(highest) * 0.1 || 1);
  const middle = (lowest + highest) / 2;
  const step = tickStep(span);
  const bottom = fromZero ? 0 : floorTo(Math.min(middle - span / 2, lowest - span * margin), step);
  const low = isFraction ? Math.max(0, bottom) : bottom;
  const needed = Math.max(middle + span / 2, highest + span * headroom, low + span);
  const rounded = ceilTo(needed, step);
  // Above 100 % there is no tick that the axis could end at.
  const high = isFraction && rounded > 1 ? round(Math.max(1, needed)) : rounded;
  return withTicks({ low, high, step, most: isFraction ? 1 : high });
}

/** Of the span, below the lowest and above the highest: a label is 25 of some 300 pixels high. */
const margin = 0.03;
const headroom = 0.1;

/** 1, 2 or 5 times a power of ten, at most six to the span. */
function tickStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 6));
  const factor = [1, 2, 5, 10].find((each) => each * power * 6.001 >= span) ?? 10;
  return round(factor * power);
}

function floorTo(value: number, step: number): number {
  return round(Math.floor(round(value / step)) * step);
}

function ceilTo(value: number, step: number): number {
  return round(Math.ceil(round(value / step)) * step);
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** No tick is higher. */
  readonly most: number;
}

function withTicks({ low, high, step, most }: Range): ScoreAxis {
  const count = Math.floor(round((Math.min(high, most) - low) / step));
  return {
    domain: [low, high],
    ticks: Array.from({ length: count + 1 }, (_, index) => round(low + index * step)),
  };
}
