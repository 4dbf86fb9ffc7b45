import type { ToolContext } from '@evalcurve/cli';
import { locateAll, openTree, planSweep } from '@evalcurve/sweep';
import { chooseEngine } from './choose-engine.ts';
import { identifyData } from './identify-data.ts';
import { openLanes } from './open-lanes.ts';
import { recipeForEngine } from './recipe-for-engine.ts';
import { resolveRun } from './resolve-run.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';
import type { RunFacts } from './run-facts.ts';

/** What {@link planRun} touches besides the flags. */
export interface PlanRunOptions {
  readonly context: ToolContext;
  /** Appended to the results folder's default name. */
  readonly outputSuffix: string;
}

/**
 * Finds the checkpoints, chooses the engine and plans what is left to do. Nothing is written.
 *
 * @throws EvalcurveError where the input is wrong
 */
export async function planRun(
  flags: RunEvaluationArguments,
  { context, outputSuffix }: PlanRunOptions,
): Promise<RunFacts> {
  const { cwd, env, signal, language } = context;
  const run = await resolveRun(flags, { context, outputSuffix });
  const { source, checkpoints, output, questions } = run;
  const existing = await openTree(output);
  const ownQuestions = questions !== null;
  const choice = await chooseEngine(flags, { cwd, env, ownQuestions });
  const carriedOut = recipeForEngine(run.recipe, { flags, choice, ownQuestions });
  const recipe = { ...carriedOut, data: await identifyData(carriedOut, { questions, signal }) };
  const asked = { modelName: source.name, checkpoints, recipe, engine: choice.name };
  const plan = planSweep({ ...asked, existing, force: flags.force, order: flags.order ?? 'training' });
  const located = await locateAll({ plan, source, signal });
  const lanes = await openLanes(choice, { flags, context, questions });
  return { ...run, plan, located, lanes, choice, context, language };
}
