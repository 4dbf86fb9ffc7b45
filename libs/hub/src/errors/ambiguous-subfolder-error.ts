import { EvalcurveError } from '@evalcurve/errors';
import { listed } from './listed.ts';

/** Several folders of one repo hold a checkpoint of the same name. */
export class AmbiguousSubfolderError extends EvalcurveError {
  readonly repository: string;
  readonly folders: readonly string[];

  constructor(repository: string, folders: readonly string[]) {
    super(`${repository} holds checkpoints of the same name in several folders: ${listed(folders, '')}`, {
      hint: 'Fetch one run of them by hand and evaluate it as a local folder: --model FOLDER --layout directory.',
    });
    this.repository = repository;
    this.folders = folders;
  }
}
