import { EvalcurveError } from '@evalcurve/errors';

/** A row of a dataset is not what its task expects. */
export class DocumentError extends EvalcurveError {
  readonly task: string;
  /** The column that is wrong, empty where it is the whole row. */
  readonly column: string;

  constructor({
    task,
    column,
    problem,
  }: Pick<DocumentError, 'task' | 'column'> & { readonly problem: string }) {
    super(`not a document of ${task}: ${column === '' ? '' : `column "${column}": `}${problem}`, {
      hint: 'Expected the columns of the dataset that lm_eval reads for this task.',
    });
    this.task = task;
    this.column = column;
  }
}
