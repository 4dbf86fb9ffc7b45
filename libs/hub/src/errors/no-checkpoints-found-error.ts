import { EvalcurveError } from '@evalcurve/errors';
import { listed } from './listed.ts';

/** Facts of a {@link NoCheckpointsFoundError}. */
export interface NoCheckpointsFoundErrorOptions {
  readonly repository: string;
  /** Folders with a model in them, whatever they are called; null where they were not looked at. */
  readonly folders: readonly string[] | null;
  /** Branches and tags; null where they were not looked at. */
  readonly revisions: readonly string[] | null;
}

/** The repo is there, but nothing in it is called as checkpoints are. */
export class NoCheckpointsFoundError extends EvalcurveError {
  readonly repository: string;
  readonly folders: readonly string[] | null;
  readonly revisions: readonly string[] | null;

  constructor({ repository, folders, revisions }: NoCheckpointsFoundErrorOptions) {
    const found = [
      ...(folders ? [`model folders: ${listed(folders, 'subfolder with a model')}`] : []),
      ...(revisions ? [`revisions: ${listed(revisions, 'branch or tag')}`] : []),
    ];
    super(
      `${repository} holds no checkpoints that can be told by name: expected names such as iter_0002000 or step1000`,
      {
        hint: `What is there: ${found.join('; ')}.`,
      },
    );
    this.repository = repository;
    this.folders = folders;
    this.revisions = revisions;
  }
}
