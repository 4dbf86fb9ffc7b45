import type { Curve, CurvePoint } from '@evalcurve/curves';

/** A curve's points at some checkpoints only: those that something else is known of. */
export function keepCheckpoints(curve: Curve, checkpoints: readonly CurvePoint['checkpoint'][]): Curve {
  const kept = new Set(checkpoints.map(({ id }) => id));
  return { ...curve, points: curve.points.filter(({ checkpoint }) => kept.has(checkpoint.id)) };
}
