import type { EngineSetup } from './engine-setup.ts';
import { openHarnessLog } from './harness-log.ts';
import { redactSecrets } from './redact-secrets.ts';

/** A log that no secret gets into. */
export interface RedactedLog {
  /** Appends a line and gives it back, without the secrets of the environment. */
  readonly write: (line: string) => string;
  /** Waits until all is on disk. @throws Error of Node where it could not be written */
  readonly close: () => Promise<void>;
}

/**
 * Opens an evaluation's log for appending.
 *
 * @example
 * const log = openRedactedLog(setup, 'evaluation.log');
 * log.write('token hf_…'); // 'token ***'
 * await log.close();
 */
export function openRedactedLog(setup: Pick<EngineSetup, 'env'>, file: string): RedactedLog {
  const redact = redactSecrets(setup.env);
  const log = openHarnessLog({ file });
  return {
    write: (line) => {
      const safe = redact(line);
      log.write(safe);
      return safe;
    },
    close: log.close,
  };
}
