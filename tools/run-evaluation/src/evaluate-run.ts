import type { ToolContext } from '@evalcurve/cli';
import { locateAll, openTree, planSweep, runSweep, type SweepOutcome } from '@evalcurve/sweep';
import { chooseEngine } from './choose-engine.ts';
import { createView } from './create-view.ts';
import { evalcurveVersion } from './evalcurve-version.ts';
import { openEngine } from './open-engine.ts';
import { printPlan } from './print-plan.ts';
import { printHeader } from './print-header.ts';
import { printSummary } from './print-summary.ts';
import { recipeForEngine } from './recipe-for-engine.ts';
import { resolveRun } from './resolve-run.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

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
  const { language } = context;
  const { cwd, env, signal } = context;
  const run = await resolveRun(flags, { context, outputSuffix });
  const { source, checkpoints, output } = run;
  const checkpointsOfRun = source.checkpoints.length;
  const existing = await openTree(output);
  const ownQuestions = run.questions !== null;
  const choice = await chooseEngine(flags, { cwd, env, ownQuestions });
  const recipe = recipeForEngine(run.recipe, { flags, choice, ownQuestions });
  const asked = { modelName: source.name, checkpoints, recipe, engine: choice.name };
  const plan = planSweep({ ...asked, existing, force: flags.force });
  const located = await locateAll({ plan, source, signal });
  const engine = await openEngine(choice, { flags, context, questions: run.questions });
  const engineDescription = await engine.describe(signal);
  const facts = { ...run, plan, located, engineDescription, choice, context, language };
  printHeader(facts);
  if (flags.dryRun) {
    printPlan({ ...facts, engine });
    return { output, outcome: null, checkpointsOfRun };
  }
  const view = createView({ context, json: flags.json, language });
  try {
    const outcome = await runSweep({
      plan,
      root: output,
      source,
      located,
      engine,
      engineDescription,
      evalcurveVersion: evalcurveVersion(),
      ...(run.note && { note: run.note }),
      keepDownloads: flags.keepDownloads,
      signal,
      onEvent: view.onEvent,
    });
    view.close();
    printSummary({ ...facts, outcome, flags });
    if (outcome.failed.length > 0) context.exitCode = 1;
    return { output, outcome, checkpointsOfRun };
  } finally {
    view.close();
  }
}
