import { EvalcurveError } from '@evalcurve/errors';

/** Facts of a {@link MemoryBoundError}, in bytes. */
export interface MemoryBoundErrorOptions {
  readonly allowed: number;
  readonly needed: number;
}

/** A model does not fit into the memory that it was allowed, however small the batches are. */
export class MemoryBoundError extends EvalcurveError {
  readonly allowed: number;
  readonly needed: number;

  constructor({ allowed, needed }: MemoryBoundErrorOptions) {
    super(`--max-memory of ${megabytes(allowed)} is too little: this model needs ${megabytes(needed)}`, {
      hint: `Allow it: --max-memory ${Math.ceil(needed / 1e6)}MB`,
    });
    this.allowed = allowed;
    this.needed = needed;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
