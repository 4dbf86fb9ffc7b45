import { measureTraining } from '@evalcurve/checkpoints';
import type { CurvePoint } from '../curve.ts';
import type { TrainingRun } from './training-run.ts';

/** One place in training and what each run scored there. */
export interface RunPlace {
  /** How far training had come; the checkpoint's id where that is not known of all. */
  readonly place: number | string;
  /** One a run, in their order; null where it has no checkpoint there. */
  readonly points: readonly (CurvePoint | null)[];
}

/**
 * The places in training at which any of several runs has a score, ascending; where nothing measures training,
 * checkpoints of one name are one place, in the order of the runs.
 *
 * @example
 * runPlaces(runs)[0]; // { place: 2000, points: [CurvePoint, CurvePoint] }
 */
export function runPlaces(runs: readonly TrainingRun[]): RunPlace[] {
  const byKey = new Map<string, { place: number | string; points: (CurvePoint | null)[] }>();
  for (const [index, run] of runs.entries()) {
    const seen = new Map<number | string, number>();
    for (const point of run.curve.points) {
      const place = placeOfPoint(point, run);
      // Names round tokens: several checkpoints of one run may be at one place.
      const count = (seen.get(place) ?? 0) + 1;
      seen.set(place, count);
      const key = JSON.stringify([place, count]);
      const found = byKey.get(key) ?? { place, points: runs.map(() => null) };
      found.points[index] = point;
      byKey.set(key, found);
    }
  }
  const places = Array.from(byKey.values());
  const isMeasured = places.every(({ place }) => typeof place === 'number');
  return isMeasured ? places.sort((a, b) => Number(a.place) - Number(b.place)) : places;
}

function placeOfPoint({ checkpoint }: CurvePoint, { measure }: TrainingRun): number | string {
  return (measure === null ? null : measureTraining(checkpoint, measure)) ?? checkpoint.id;
}
