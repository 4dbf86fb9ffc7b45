import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Recipe } from '@evalcurve/evaluation';
import type { ResultsTree, TreeEntry } from '@evalcurve/results-tree';
import type { AskedDepth } from './depth/asked-depth.ts';
import { checkpointStanding } from './depth/checkpoint-standing.ts';
import { shareConfidence } from './depth/share-confidence.ts';
import { DifferentModelError } from './different-model-error.ts';
import { foreignDifferences } from './foreign-differences.ts';
import { RecipeChangedError } from './recipe-changed-error.ts';
import { changeOf, recordDifferences, untilWhen } from './record-differences.ts';
import type { SweepOrder, SweepPlan } from './sweep-plan.ts';

/** What {@link planSweep} decides from. */
export interface PlanSweepOptions {
  readonly modelName: string;
  /** Selected checkpoints, in training order. */
  readonly checkpoints: readonly Checkpoint[];
  readonly recipe: Recipe;
  /** Name of the engine that will answer: `lm-eval`, `embedded`. */
  readonly engine: string;
  /** What is in the output folder already, null where there is nothing. */
  readonly existing: ResultsTree | null;
  /**
   * Evaluate every checkpoint again, whatever is there.
   *
   * @default false
   */
  readonly force?: boolean;
  /**
   * Ask each checkpoint only until its score is decided; its last limit is the recipe's.
   *
   * @default null
   */
  readonly depth?: AskedDepth | null;
  /**
   * In which order to evaluate.
   *
   * @default 'training'
   */
  readonly order?: SweepOrder;
}

/**
 * Decides which checkpoints are done and which are to be evaluated. An `auto` batch size becomes
 * the one that the tree was made with.
 *
 * @throws DifferentModelError where the tree holds another model
 * @throws RecipeChangedError where the tree was made with another recipe or engine and `force` is off
 * @throws ConfidenceSpentError where more checkpoints are new than an adaptive depth has shares of its error left
 */
export function planSweep(options: PlanSweepOptions): SweepPlan {
  const { modelName, checkpoints, existing, force = false, order = 'training' } = options;
  const entries = existing?.entries ?? [];
  if (!force) {
    refuseOtherModel(options, entries);
    refuseOtherRecipe(options, entries);
  }
  const depth = sharedDepth(options);
  const byId = new Map(entries.map((entry) => [entry.checkpoint.id, entry]));
  return {
    modelName,
    engine: options.engine,
    order,
    depth,
    recipe: {
      ...options.recipe,
      batchSize: force ? options.recipe.batchSize : pinnedBatchSize(options.recipe, entries),
    },
    checkpoints: checkpoints.map((checkpoint) => ({
      checkpoint,
      ...checkpointStanding(force ? undefined : byId.get(checkpoint.id), depth),
    })),
  };
}

function sharedDepth({
  depth = null,
  existing,
  checkpoints,
  force = false,
}: PlanSweepOptions): SweepPlan['depth'] {
  if (depth === null) return null;
  const selected = new Set(checkpoints.map(({ id }) => id));
  const entries = existing?.entries ?? [];
  const kept = force ? entries.filter(({ checkpoint }) => !selected.has(checkpoint.id)) : entries;
  return shareConfidence(depth, { directory: existing?.directory ?? '', kept, checkpoints });
}

function refuseOtherModel({ modelName, existing }: PlanSweepOptions, entries: readonly TreeEntry[]): void {
  const other = entries.find(({ record }) => record !== null && record.model.name !== modelName);
  if (other?.record) {
    throw new DifferentModelError({
      directory: existing?.directory ?? '',
      expected: modelName,
      found: other.record.model.name,
    });
  }
}

function refuseOtherRecipe(
  { recipe, engine, depth = null, existing }: PlanSweepOptions,
  entries: readonly TreeEntry[],
): void {
  for (const entry of entries) {
    const { record, evaluation, checkpoint } = entry;
    const differences = record
      ? recordDifferences(record, { engine, recipe, depth })
      : [
          // Engines agree within rounding only, which is enough to change an answer near a tie.
          ...changeOf('engine', { before: engineOf(entry), after: engine }),
          ...foreignDifferences(evaluation, recipe),
          ...changeOf('until', { before: null, after: untilWhen(depth) }),
        ];
    if (differences.length > 0) {
      throw new RecipeChangedError({
        directory: existing?.directory ?? '',
        checkpointId: checkpoint.id,
        differences,
      });
    }
  }
}

// Results that were written without us are of the harness.
function engineOf({ evaluation }: TreeEntry): string {
  return evaluation.harnessVersion.value.startsWith('evalcurve-') ? 'embedded' : 'lm-eval';
}

function pinnedBatchSize(recipe: Recipe, entries: readonly TreeEntry[]): Recipe['batchSize'] {
  if (recipe.batchSize !== 'auto') return recipe.batchSize;
  const recorded = entries
    .map(({ record }) => record?.recipe.batchSize)
    .find((size) => typeof size === 'number');
  return recorded ?? 'auto';
}
