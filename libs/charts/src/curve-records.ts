import type { ChartContext } from './chart-context.ts';
import { round } from './round.ts';

/** One point as the specification's data hold it. */
export interface CurveRecord {
  readonly checkpoint: string;
  readonly x: number | string;
  readonly score: number;
  /** Ends of the 95 % interval, the score itself where there is none. */
  readonly low: number;
  readonly high: number;
  /** Whether chance lies within the interval; false where one of them is unknown. */
  readonly hollow: boolean;
}

/** A curve's points as data of a specification, rounded to what can be seen. */
export function curveRecords({ curve, axis }: ChartContext): CurveRecord[] {
  return curve.points.map(({ checkpoint, score: { value, interval } }, index) => ({
    checkpoint: checkpoint.id,
    x: axis.positions[index] ?? checkpoint.id,
    score: round(value),
    low: round(interval?.low ?? value),
    high: round(interval?.high ?? value),
    hollow:
      interval !== null &&
      curve.chance !== null &&
      interval.low <= curve.chance &&
      curve.chance <= interval.high,
  }));
}
