import { EvalcurveError } from '@evalcurve/errors';

/** A metadata key that is no PNG keyword. */
export class MetadataKeyError extends EvalcurveError {
  readonly key: string;

  constructor(key: string) {
    super(
      `${JSON.stringify(key)} is no key for a picture's metadata: expected 1 to 79 printable Latin-1 ` +
        'characters without leading, trailing or doubled blanks',
      { exitCode: 1 },
    );
    this.key = key;
  }
}
