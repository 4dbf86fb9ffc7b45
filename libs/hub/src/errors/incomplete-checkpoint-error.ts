import { EvalcurveError } from '@evalcurve/errors';

/** Facts of an {@link IncompleteCheckpointError}. */
export interface IncompleteCheckpointErrorOptions {
  readonly repository: string;
  /** Checkpoint's folder or revision. */
  readonly checkpoint: string;
  /** What was not there: `config.json`, `weights`. */
  readonly missing: readonly string[];
}

/** A checkpoint without which no model can be loaded. */
export class IncompleteCheckpointError extends EvalcurveError {
  readonly repository: string;
  readonly checkpoint: string;
  readonly missing: readonly string[];

  constructor({ repository, checkpoint, missing }: IncompleteCheckpointErrorOptions) {
    super(`${checkpoint} of ${repository} is no complete model: ${missing.join(', ')} missing`, {
      hint: 'Expected config.json, *.safetensors (or pytorch_model*.bin) and tokenizer files, there or at the top of the repo.',
    });
    this.repository = repository;
    this.checkpoint = checkpoint;
    this.missing = missing;
  }
}
