import type { Recipe } from '@evalcurve/evaluation';
import { resolveTasks } from '@evalcurve/tasks';
import type { EngineChoice } from './choose-engine.ts';
import { EngineFlagError } from './engine-flag-error.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** What {@link recipeForEngine} goes by. */
export interface RecipeForEngineOptions {
  readonly flags: RunEvaluationArguments;
  readonly choice: EngineChoice;
  /** Whether questions in a folder are asked. */
  readonly ownQuestions: boolean;
}

/**
 * The recipe as an engine carries it out: the embedded one computes in float32, whatever a preset says.
 *
 * @throws EngineFlagError where a flag asks for what the engine cannot do
 * @throws UnsupportedTaskError where the embedded engine has no such task
 */
export function recipeForEngine(
  recipe: Recipe,
  { flags, choice, ownQuestions }: RecipeForEngineOptions,
): Recipe {
  if (choice.name === 'lm-eval') {
    refuseOfHarness(flags, ownQuestions);
    if (recipe.sharePrefix === true) refuseSharing(recipe, flags);
    return recipe;
  }
  resolveTasks(recipe.tasks);
  if (!['float32', 'auto', undefined].includes(flags.dtype)) {
    throw cannot('dtype', `the embedded engine computes in float32, not in ${flags.dtype ?? ''}`);
  }
  if (flags.device !== undefined && !/^(?:all|cpu(?:,cpu)*)$/u.test(flags.device)) {
    throw cannot('device', `the embedded engine computes on the CPU, not on ${flags.device}`);
  }
  if (flags.trustRemoteCode) throw cannot('trust-remote-code', 'the embedded engine runs no Python code');
  if (recipe.sharePrefix === true) throw cannot('share-prefix', 'the embedded engine always does so');
  if (flags.harness !== undefined) throw cannot('harness', 'the embedded engine needs none');
  return { ...recipe, dtype: 'float32' };
}

function refuseOfHarness(flags: RunEvaluationArguments, ownQuestions: boolean): void {
  const hint = 'Use --engine embedded.';
  if (ownQuestions) {
    const problem = 'the harness asks the questions of its own tasks, not those in a folder';
    throw new EngineFlagError({ flag: 'engine lm-eval', problem, hint });
  }
  if (flags.maxMemory !== undefined) {
    throw new EngineFlagError({ flag: 'max-memory', problem: 'the harness has no such limit', hint });
  }
}

function refuseSharing(
  { batchSize }: Recipe,
  { worker, verifyWorker }: Pick<RunEvaluationArguments, 'worker' | 'verifyWorker'>,
): void {
  const flag = 'share-prefix';
  if (batchSize === 'auto') {
    const problem = 'lm_eval searches for a batch size while it reads whole prompts';
    throw new EngineFlagError({ flag, problem, hint: 'Give one: --batch-size 16.' });
  }
  if (!worker) {
    const problem = 'only a process that is kept for all checkpoints can do so';
    throw new EngineFlagError({ flag, problem, hint: 'Leave out --no-worker.' });
  }
  if (verifyWorker) {
    const problem = 'it changes the last digits, and --verify-worker asks for none to change';
    throw new EngineFlagError({ flag, problem, hint: 'Leave out one of the two.' });
  }
}

function cannot(flag: string, problem: string): EngineFlagError {
  return new EngineFlagError({ flag, problem, hint: 'Leave it out, or use --engine lm-eval.' });
}
