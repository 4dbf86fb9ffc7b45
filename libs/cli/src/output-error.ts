import { EvalcurveError, hasCode, systemErrorReason } from '@evalcurve/errors';
import { showControlCharacters } from '@evalcurve/locale';

/** A file that cannot be written. */
export class OutputError extends EvalcurveError {
  readonly output: string;

  constructor(output: string, cause: unknown) {
    super(`cannot write ${showControlCharacters(output)}: ${systemErrorReason(cause)}`, {
      hint: hintFor(cause),
      cause,
    });
    this.output = output;
  }
}

function hintFor(cause: unknown): string {
  if (hasCode(cause, 'ENOENT')) return 'Make the folder first, or name another file: --output FILE';
  if (hasCode(cause, 'ENOSPC')) return 'Free some space, or name a file elsewhere: --output FILE';
  return 'Name another file: --output FILE';
}
