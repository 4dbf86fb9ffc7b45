import { UsageError } from '@evalcurve/cli';
import { chanceLevel } from '@evalcurve/curves';
import type { Recipe } from '@evalcurve/evaluation';
import { depthLimits, type AskedDepth } from '@evalcurve/sweep';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** What {@link resolveDepth} goes by. */
export interface ResolveDepthOptions {
  readonly recipe: Recipe;
  /** Of the run, selected or not. */
  readonly checkpointsOfRun: number;
}

/** That no checkpoint of a results tree is said to be above or below the bound while it is not. */
const CONFIDENCE = 0.95;

/**
 * What `--until decided` asks for; null without it.
 *
 * @throws UsageError where there is nothing to decide, or not one score that decides
 * @example
 * resolveDepth(flags, { recipe, checkpointsOfRun: 27 });
 * // { bound: 0.25, confidence: 0.95, checkpointsOfRun: 27, limits: [0.125, 0.25, 0.5, null] }
 */
export function resolveDepth(
  { until, bound }: Pick<RunEvaluationArguments, 'until' | 'bound'>,
  { recipe, checkpointsOfRun }: ResolveDepthOptions,
): AskedDepth | null {
  if (until === undefined) {
    if (bound === undefined) return null;
    throw new UsageError('--bound belongs to --until decided, which is missing', {
      hint: 'Add --until decided.',
    });
  }
  const [task, ...others] = recipe.tasks;
  if (task === undefined || others.length > 0) {
    throw new UsageError(
      `--until decided needs one task whose score decides, not ${recipe.tasks.join(',')}`,
      {
        hint: 'Evaluate the tasks one by one, each into its own --output.',
      },
    );
  }
  return {
    bound: boundFor(task, bound),
    ...{ confidence: CONFIDENCE, checkpointsOfRun },
    limits: depthLimits(recipe.limit),
  };
}

function boundFor(task: string, asked: number | undefined): number {
  if (asked !== undefined && !(asked > 0 && asked < 1)) {
    throw new UsageError(`--bound ${asked}: expected an accuracy between 0 and 1`, {
      hint: 'For example --bound 0.3',
    });
  }
  const bound = asked ?? chanceLevel({ task, metric: 'acc' });
  if (bound !== null) return bound;
  throw new UsageError(`--until decided: the score of guessing at ${task} is not known`, {
    hint: 'Give the accuracy to compare with: --bound 0.3',
  });
}
