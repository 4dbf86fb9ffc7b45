/** The harness that was found: which Python runs it, and what it is. */
export interface Harness {
  /** Absolute path of the Python program that has lm_eval; in a virtual environment the link, not its target. */
  readonly python: string;
  /** The source checkout that lm_eval is imported from, null where it is installed into that Python. */
  readonly sourceDirectory: string | null;
  /** Of lm_eval: `0.4.12`. */
  readonly version: string;
  /** Where it was named or found: `--harness`, `LM_EVAL_DIR`, `.venv` or `PATH`. */
  readonly origin: HarnessOrigin;
  readonly pythonVersion: string;
  readonly torchVersion: string;
  /** Null where metadata names none. */
  readonly transformersVersion: string | null;
  /** Null where metadata names none. */
  readonly datasetsVersion: string | null;
  /** One sentence each: what is untested about this combination of versions. */
  readonly warnings: readonly string[];
}

/** Where a harness was named or found. */
export type HarnessOrigin = '--harness' | 'LM_EVAL_DIR' | '.venv' | 'PATH';
