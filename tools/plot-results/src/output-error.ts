import { showControlCharacters } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';

/** A file that cannot be written. */
export class OutputError extends EvalcurveError {
  readonly output: string;

  constructor(output: string, cause: NodeJS.ErrnoException) {
    const { reason, hint } = explain(cause);
    super(`cannot write ${showControlCharacters(output)}: ${reason}`, { hint, cause });
    this.output = output;
  }
}

interface Explanation {
  readonly reason: string;
  readonly hint: string;
}

const elsewhere = 'Name another file: --output FILE';

const explanations: Readonly<Record<string, Explanation>> = {
  ENOENT: {
    reason: 'its folder does not exist',
    hint: 'Make the folder first, or name another file: --output FILE',
  },
  ENOTDIR: { reason: 'a part of its path is a file, expected a folder', hint: elsewhere },
  EISDIR: { reason: 'it is a folder, expected a file', hint: elsewhere },
  EACCES: { reason: 'permission denied', hint: elsewhere },
  EPERM: { reason: 'not permitted', hint: elsewhere },
  EROFS: { reason: 'the file system is read-only', hint: elsewhere },
  ENOSPC: { reason: 'the disk is full', hint: 'Free some space, or name a file elsewhere: --output FILE' },
  ENAMETOOLONG: { reason: 'its name is too long', hint: elsewhere },
};

function explain({ code, message }: NodeJS.ErrnoException): Explanation {
  return explanations[code ?? ''] ?? { reason: message, hint: elsewhere };
}
