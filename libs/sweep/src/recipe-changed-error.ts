import { EvalcurveError } from '@evalcurve/errors';
import type { RecipeDifference } from '@evalcurve/evaluation';

/** One field in which the tree differs from what is asked: of the recipe, the engine, or until when more and more is asked. */
export type RecipeChange =
  | RecipeDifference
  | {
      readonly field: 'engine' | 'until';
      readonly before: string | null;
      readonly after: string | null;
    };

/** Facts of a {@link RecipeChangedError}. */
export interface RecipeChangedErrorOptions {
  readonly directory: string;
  readonly checkpointId: string;
  readonly differences: readonly RecipeChange[];
}

/** The output folder was made with another recipe; mixing the two would make a curve of unlike points. */
export class RecipeChangedError extends EvalcurveError {
  readonly directory: string;
  readonly differences: readonly RecipeChange[];

  constructor({ directory, checkpointId, differences }: RecipeChangedErrorOptions) {
    const changes = differences.map(
      ({ field, before, after }) => `${field} ${show(before)} → ${show(after)}`,
    );
    super(`${directory} was made with another recipe (${checkpointId}): ${changes.join(', ')}`, {
      hint: 'Use another --output, or --force to evaluate all again (the old results are kept in .evalcurve/attempts).',
    });
    this.directory = directory;
    this.differences = differences;
  }
}

function show(value: RecipeChange['before']): string {
  if (!Array.isArray(value)) return value === null ? 'none' : String(value);
  return value.length > 4 ? `${value.slice(0, 4).join('+')}+… (${value.length})` : value.join('+');
}
