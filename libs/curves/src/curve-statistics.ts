import type { Curve, CurvePoint } from './curve.ts';
import type { ScoreDifference } from './score-difference.ts';
import { scoreDifference } from './score-difference.ts';

/** From where to where a curve went. */
export interface Gain extends ScoreDifference {
  readonly from: CurvePoint;
  readonly to: CurvePoint;
}

/** A curve in a few numbers. */
export interface CurveStatistics {
  readonly lowest: CurvePoint;
  /** The earliest of equals. */
  readonly highest: CurvePoint;
  /** Mean of the scores over the checkpoints. */
  readonly mean: number;
  /** From the first checkpoint to the last, null where there is but one. */
  readonly gain: Gain | null;
  /** The other checkpoints whose difference to the highest has an interval that holds zero. */
  readonly tiedWithHighest: readonly CurvePoint[];
}

/**
 * Lowest, highest, mean and gain of a curve; null where it has no point. Each tie is judged for itself, at
 * 95 % and as if the checkpoints had been asked different questions: it says "cannot be told apart by these
 * scores", not "equal".
 *
 * @example
 * curveStatistics(curve)?.gain?.value; // 0.0236…
 */
export function curveStatistics({ points }: Curve): CurveStatistics | null {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const highest = points.reduce((best, point) => (point.score.value > best.score.value ? point : best));
  return {
    lowest: points.reduce((worst, point) => (point.score.value < worst.score.value ? point : worst)),
    highest,
    mean: points.reduce((sum, point) => sum + point.score.value, 0) / points.length,
    gain:
      first === last
        ? null
        : { from: first, to: last, ...scoreDifference({ from: first.score, to: last.score }) },
    tiedWithHighest: points.filter((point) => point !== highest && isTied(point, highest)),
  };
}

function isTied(point: CurvePoint, highest: CurvePoint): boolean {
  const { interval } = scoreDifference({ from: point.score, to: highest.score });
  return interval !== null && interval.low <= 0;
}
