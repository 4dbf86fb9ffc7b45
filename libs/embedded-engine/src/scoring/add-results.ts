import { INPUT, OUTPUT } from '../graph/graph-values.ts';
import type { RopeTable } from '../model/rope/rope-table.ts';
import type { PlannedRun } from '../plan/plan-run.ts';
import { ScoringError } from '../scoring-error.ts';
import type { Session } from '../session/start-session.ts';
import type { Tally } from './tally.ts';

/** Where a run is done and counted. */
export interface AddResultsOptions {
  readonly session: Session;
  readonly rope: RopeTable;
  readonly tally: Tally;
  /** Finds out why a result is not a number, and throws. */
  readonly explainNaN: () => Promise<never>;
}

/** Does one run and adds what came out to the tally. */
export async function addResults(
  { inputs, positions, targets }: PlannedRun,
  { session, rope, tally, explainNaN }: AddResultsOptions,
): Promise<void> {
  const { cosines, sines } = rope.rowsOf(positions);
  const shape = [positions.length, rope.width];
  const outputs = await session.run({
    ...inputs,
    [INPUT.cosines]: { data: cosines, shape },
    [INPUT.sines]: { data: sines, shape },
  });
  const [logProbabilities, likeliest] = [outputs[OUTPUT.logProbabilities], outputs[OUTPUT.likeliest]];
  if (logProbabilities === undefined || likeliest === undefined) {
    throw new ScoringError('the graph gave other results than were asked for');
  }
  for (const [index, target] of targets.entries()) {
    const logProbability = Number(logProbabilities[index]);
    if (Number.isNaN(logProbability)) await explainNaN();
    tally.add(target, { logProbability, likeliest: Number(likeliest[target.row]) });
  }
}
