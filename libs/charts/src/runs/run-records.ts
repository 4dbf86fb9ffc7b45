import { round } from '../round.ts';
import type { RunsContext } from './runs-context.ts';

/** A point of one of several runs as the specification's data hold it. */
export interface RunRecord {
  /** The run's label. */
  readonly run: string;
  readonly checkpoint: string;
  readonly x: number | string;
  readonly score: number;
  /** Ends of the 95 % interval, the score itself where there is none. */
  readonly low: number;
  readonly high: number;
}

/** A difference between two runs, in points where scores are fractions. */
export interface DifferenceRecord extends RunRecord {
  readonly isSignificant: boolean;
}

/** The points of all runs, run after run. */
export function runRecords({ runs, context: { axis } }: RunsContext): RunRecord[] {
  const all = runs.flatMap(({ label, curve }) => curve.points.map((point) => ({ label, point })));
  return all.map(({ label, point: { checkpoint, score } }, index) => ({
    ...{ run: label, checkpoint: checkpoint.id, x: axis.positions[index] ?? checkpoint.id },
    score: round(score.value),
    low: round(score.interval?.low ?? score.value),
    high: round(score.interval?.high ?? score.value),
  }));
}

/** The differences of all runs to the first, at the checkpoints in common. */
export function differenceRecords(runs: RunsContext): DifferenceRecord[] {
  const { comparisons, context } = runs;
  const scale = context.isFraction ? 100 : 1;
  const places = new Map(runRecords(runs).map(({ run, checkpoint, x }) => [`${run}\n${checkpoint}`, x]));
  return comparisons.flatMap(({ evidence: { run, differences } }) =>
    differences.map(({ to: { checkpoint }, difference, interval, isSignificant }) => ({
      ...{ run: run.label, checkpoint: checkpoint.id },
      x: places.get(`${run.label}\n${checkpoint.id}`) ?? checkpoint.id,
      score: round(scale * difference),
      low: round(scale * interval.low),
      high: round(scale * interval.high),
      isSignificant,
    })),
  );
}
