import type { TokenSchedule } from '@evalcurve/checkpoints';

/** How a folder is read where its files do not tell enough, or too much. */
export interface ReadResultsOptions {
  /**
   * Picks one series of a folder that mixes models or recipes: words that its label holds, such as
   * `pythia-1.4b 5-shot`.
   */
  readonly model?: string | undefined;
  /**
   * Finds the checkpoint in the path of a file or in its `model_args`, by named groups (`step`, `tokens`,
   * `index` …). Files that it does not match are read as usual.
   */
  readonly checkpointPattern?: RegExp | undefined;
  /** Tokens of checkpoints whose names do not tell them. */
  readonly schedule?: TokenSchedule | undefined;
}
