import type { ToolContext } from '@evalcurve/cli';
import type { EngineDescription } from '@evalcurve/evaluation';
import { chooseEngine } from './choose-engine.ts';
import { EngineFlagError } from './engine-flag-error.ts';
import { identifyData } from './identify-data.ts';
import { openLanes } from './open-lanes.ts';
import { planRound } from './plan-round.ts';
import { recipeForEngine } from './recipe-for-engine.ts';
import { resolveDepth } from './resolve-depth.ts';
import type { ResolvedRun } from './resolve-run.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';
import type { RunFacts } from './run-facts.ts';

/** What {@link planRun} goes by. */
export interface PlanRunOptions {
  readonly flags: RunEvaluationArguments;
  readonly context: ToolContext;
}

/**
 * Chooses the engine and plans what is left to do. Nothing is written.
 *
 * @throws EvalcurveError where the input is wrong
 */
export async function planRun(run: ResolvedRun, { flags, context }: PlanRunOptions): Promise<RunFacts> {
  const { cwd, env, signal, language } = context;
  const { questions } = run;
  const checkpointsOfRun = run.source.checkpoints.length;
  const depth = resolveDepth(flags, { recipe: run.recipe, checkpointsOfRun });
  const ownQuestions = questions !== null;
  const choice = await chooseEngine(flags, { cwd, env, ownQuestions });
  const carriedOut = recipeForEngine(run.recipe, { flags, choice, ownQuestions });
  const recipe = { ...carriedOut, data: await identifyData(carriedOut, { questions, signal }) };
  const { force, order = 'training' } = flags;
  const round = await planRound(run, { recipe, depth, engine: choice.name, force, order, signal });
  const lanes = await openLanes(choice, { flags, context, questions });
  if (recipe.sharePrefix === true) refuseWithoutWorker(lanes[0].description);
  return { ...run, ...round, lanes, choice, context, language };
}

function refuseWithoutWorker({ workerProblem }: EngineDescription): void {
  if (workerProblem === undefined) return;
  const problem = `only a process that is kept for all checkpoints can do so: ${workerProblem}`;
  throw new EngineFlagError({ flag: 'share-prefix', problem, hint: 'Leave it out.' });
}
