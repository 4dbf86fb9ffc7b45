import { OUTPUT } from '../graph/graph-values.ts';
import type { PlannedRun } from '../plan/plan-run.ts';
import { ScoringError } from '../scoring-error.ts';
import type { Session } from '../session/start-session.ts';
import type { Tally } from './tally.ts';

/** Where a run is done and counted. */
export interface AddResultsOptions {
  readonly session: Session;
  readonly tally: Tally;
  /** Finds out why a result is not a number, and throws. */
  readonly explainNaN: () => Promise<never>;
}

/** Does one run and adds what came out to the tally. */
export async function addResults({ inputs, targets }: PlannedRun, options: AddResultsOptions): Promise<void> {
  const { session, tally, explainNaN } = options;
  const outputs = await session.run(inputs);
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
