import { EvalcurveError } from '@evalcurve/errors';

/** What a {@link ArchiveError} is about. */
export interface ArchiveErrorOptions {
  readonly path: string;
  readonly problem: string;
  readonly cause?: unknown;
}

/** An archive of results cannot be read. */
export class ArchiveError extends EvalcurveError {
  readonly path: string;

  constructor({ path, problem, cause }: ArchiveErrorOptions) {
    super(`${path} cannot be read as an archive: ${problem}`, {
      hint: 'Known are .tar, .tar.gz, .tgz and .zip. Or extract it and name the folder.',
      cause,
    });
    this.path = path;
  }
}
