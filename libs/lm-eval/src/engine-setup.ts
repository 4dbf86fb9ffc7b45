import type { Environment } from './environment.ts';
import type { Harness } from './harness.ts';

/** What every run of one engine shares. */
export interface EngineSetup {
  readonly harness: Harness;
  readonly device: string | null;
  readonly env: Environment;
  /** Of the Hub, without a trailing slash. */
  readonly endpoint: string;
  /** See {@link LmEvalEngineOptions}. */
  readonly graceMs: number | undefined;
  /** See {@link LmEvalEngineOptions}. */
  readonly stallMs: number;
}
