import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link DocumentError}. */
export interface DocumentErrorOptions {
  readonly task: string;
  /** The column that is wrong, empty where it is the whole row. */
  readonly column: string;
  readonly problem: string;
  /** Which row of which split: `cais/mmlu anatomy test, row 3`; null where the reader was not told. */
  readonly place?: string | null;
}

/** A row of a dataset is not what its task expects. */
export class DocumentError extends EvalcurveError {
  readonly task: string;
  readonly column: string;
  readonly problem: string;
  readonly place: string | null;

  constructor({ task, column, problem, place = null }: DocumentErrorOptions) {
    const where = place === null ? '' : `${place}: `;
    super(`${where}not a document of ${task}: ${column === '' ? '' : `column "${column}": `}${problem}`, {
      hint: 'Expected the columns of the dataset that lm_eval reads for this task.',
    });
    this.task = task;
    this.column = column;
    this.problem = problem;
    this.place = place;
  }
}
