import { EvalcurveError } from '@evalcurve/errors';
import type { EvaluationConflict } from './evaluation-conflicts.ts';

/** Several runs of one checkpoint asked the same task differently, so that none can stand for it. */
export class RecipesDifferError extends EvalcurveError {
  /** Never empty. */
  readonly conflicts: readonly EvaluationConflict[];

  constructor(conflicts: readonly EvaluationConflict[]) {
    const [first] = conflicts;
    const more = conflicts.length > 1 ? ` (and ${conflicts.length - 1} more)` : '';
    super(
      `two runs of ${first?.task ?? 'a task'} differ in ${first?.field ?? 'their recipe'}: ` +
        `${first?.before ?? ''} and ${first?.after ?? ''}${more}`,
      { hint: 'Keep each recipe in a folder of its own and name one of them.' },
    );
    this.conflicts = conflicts;
  }
}
