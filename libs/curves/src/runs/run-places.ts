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
  const byPlace = new Map<number | string, (CurvePoint | null)[]>();
  for (const [index, run] of runs.entries()) {
    for (const point of run.curve.points) {
      const place = placeOfPoint(point, run);
      const points = byPlace.get(place) ?? runs.map(() => null);
      points[index] = point;
      byPlace.set(place, points);
    }
  }
  const places = Array.from(byPlace, ([place, points]) => ({ place, points }));
  const isMeasured = places.every(({ place }) => typeof place === 'number');
  return isMeasured ? places.sort((a, b) => Number(a.place) - Number(b.place)) : places;
}

function placeOfPoint({ checkpoint }: CurvePoint, { measure }: TrainingRun): number | string {
  return (measure === null ? null : measureTraining(checkpoint, measure)) ?? checkpoint.id;
}
