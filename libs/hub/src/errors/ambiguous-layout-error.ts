import { EvalcurveError } from '@evalcurve/errors';
import { listed } from './listed.ts';

/** Facts of an {@link AmbiguousLayoutError}. */
export interface AmbiguousLayoutErrorOptions {
  readonly repository: string;
  readonly subfolders: readonly string[];
  readonly revisions: readonly string[];
}

/** The repo keeps checkpoints both as subfolders and as revisions. */
export class AmbiguousLayoutError extends EvalcurveError {
  readonly repository: string;
  readonly subfolders: readonly string[];
  readonly revisions: readonly string[];

  constructor({ repository, subfolders, revisions }: AmbiguousLayoutErrorOptions) {
    super(
      `${repository} keeps checkpoints in two layouts: ${subfolders.length} subfolders (${listed(subfolders, '')}) ` +
        `and ${revisions.length} revisions (${listed(revisions, '')})`,
      { hint: 'Say which: --layout subfolder or --layout revision.' },
    );
    this.repository = repository;
    this.subfolders = subfolders;
    this.revisions = revisions;
  }
}
