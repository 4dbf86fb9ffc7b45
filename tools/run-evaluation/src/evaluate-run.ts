import { showControlCharacters, type ToolContext } from '@evalcurve/cli';
import { runSweep, type FollowWait, type SweepOutcome } from '@evalcurve/sweep';
import { partOf } from './slurm/part-of.ts';
import { createView } from './create-view.ts';
import { evalcurveVersion } from './evalcurve-version.ts';
import { openFollower } from './open-follower.ts';
import { planRound } from './plan-round.ts';
import { planRun } from './plan-run.ts';
import { printPlan } from './print-plan.ts';
import { printHeader } from './print-header.ts';
import { printSummary } from './print-summary.ts';
import { resolveRun } from './resolve-run.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';
import type { SweepView } from './sweep-view.ts';
import { waitText } from './wait-text.ts';

/** What {@link evaluateRun} did; `outcome` is null after a dry run. */
export interface EvaluatedRun {
  /** The results tree, absolute. */
  readonly output: string;
  readonly outcome: SweepOutcome | null;
  /** How many checkpoints the run has, selected or not. */
  readonly checkpointsOfRun: number;
}

/** What {@link evaluateRun} touches besides the flags. */
export interface EvaluateRunOptions {
  readonly context: ToolContext;
  /**
   * Appended to the folder's default name.
   *
   * @default nothing
   */
  readonly outputSuffix?: string;
}

/**
 * Does what `run-evaluation` does: discovers, plans, evaluates and publishes, and shows it. Sets
 * the context's exit code to 1 where a checkpoint failed.
 *
 * @throws EvalcurveError where the input is wrong; nothing was written then
 */
export async function evaluateRun(
  flags: RunEvaluationArguments,
  { context, outputSuffix = '' }: EvaluateRunOptions,
): Promise<EvaluatedRun> {
  const { language, signal } = context;
  let view: SweepView | null = null;
  const printOnce = printFirstWaits(context);
  const onWait = (wait: FollowWait): void => {
    if (view) view.onWait(wait);
    else printOnce(wait);
  };
  const follower = openFollower(flags, { context, outputSuffix, onWait });
  const run = (await follower?.next(null)) ?? (await resolveRun(flags, { context, outputSuffix }));
  const facts = await planRun(run, { flags, context });
  const { plan, located, source, output, lanes, choice, note } = facts;
  const checkpointsOfRun = source.checkpoints.length;
  printHeader(facts);
  if (flags.dryRun) {
    printPlan(facts);
    return { output, outcome: null, checkpointsOfRun };
  }
  view = createView({ context, json: flags.json, language, showsDevice: lanes.length > 1 });
  try {
    const outcome = await runSweep({
      ...{ plan, root: output, source, located, lanes, signal },
      evalcurveVersion: evalcurveVersion(),
      ...(note && { note }),
      part: partOf(flags, context),
      fetchAhead: flags.fetchAhead,
      keepDownloads: flags.keepDownloads ?? 0,
      onEvent: view.onEvent,
      nextRound: async (last) => {
        const next = await follower?.next(last);
        const { order, recipe } = plan;
        // Rounds follow each other with --follow alone, which refuses --until decided.
        const options = { recipe, order, depth: null, engine: choice.name, force: false, signal };
        return next ? planRound(next, options) : null;
      },
    });
    view.close();
    printSummary({ ...facts, outcome, flags });
    if (outcome.failed.length > 0) context.exitCode = 1;
    return { output, outcome, checkpointsOfRun };
  } finally {
    view.close();
  }
}

// Before anything is known of the run there is nothing to draw.
function printFirstWaits({ stderr, language }: ToolContext): (wait: FollowWait) => void {
  let last = '';
  return (wait) => {
    const text = waitText(wait, language);
    if (text !== last) stderr.write(`${showControlCharacters(text)}\n`);
    last = text;
  };
}
