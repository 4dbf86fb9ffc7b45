import { didYouMean, EvalcurveError } from '@evalcurve/errors';
import { listed } from './listed.ts';

/** Facts of a {@link DatasetSplitNotFoundError}. */
export interface DatasetSplitNotFoundErrorOptions {
  readonly repository: string;
  /** `anatomy/test`. */
  readonly wanted: string;
  /** Configurations and splits that the dataset has, written the same way. */
  readonly known: readonly string[];
}

/** The dataset has no such configuration or split as parquet files. */
export class DatasetSplitNotFoundError extends EvalcurveError {
  readonly repository: string;
  readonly wanted: string;

  constructor({ repository, wanted, known }: DatasetSplitNotFoundErrorOptions) {
    const near = didYouMean({ name: wanted, candidates: known });
    super(`dataset ${repository} has no ${wanted} in parquet files`, {
      hint:
        near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `It has ${listed(known, 'parquet file')}.`,
    });
    this.repository = repository;
    this.wanted = wanted;
  }
}
