import { SampleParseError } from '@evalcurve/results';

/** Where in a samples file a value stands. */
export interface SamplePlace {
  readonly path: string;
  /** Counted from 1; in a file that is one JSON array, the number of the sample. */
  readonly line: number;
}

/**
 * What `parse` gives; its error, which knows no place, is thrown again with the place.
 *
 * @throws SampleParseError where `parse` throws one
 */
export function atPlace<Value>(place: SamplePlace, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof SampleParseError)) throw error;
    throw new SampleParseError(error.detail, { ...place, cause: error.cause });
  }
}
