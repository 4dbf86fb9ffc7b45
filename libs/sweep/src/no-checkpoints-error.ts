import { EvalcurveError } from '@evalcurve/errors';

/** A local folder holds nothing that is a checkpoint. */
export class NoCheckpointsError extends EvalcurveError {
  readonly directory: string;
  /** Names of what is there instead. */
  readonly found: readonly string[];

  constructor({ directory, found }: { readonly directory: string; readonly found: readonly string[] }) {
    const there =
      found.length === 0
        ? 'it is empty'
        : `it holds ${found.slice(0, 5).join(', ')}${found.length > 5 ? ' …' : ''}`;
    super(
      `no checkpoint in ${directory}: expected folders such as iter_0002000 or checkpoint-300 with a config.json; ${there}`,
      {
        hint: 'Name the folder that holds the checkpoints of one run: --model DIR',
      },
    );
    this.directory = directory;
    this.found = found;
  }
}
