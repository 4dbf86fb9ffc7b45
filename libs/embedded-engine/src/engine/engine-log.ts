import { appendFile } from 'node:fs/promises';

/** The log beside an evaluation. */
export interface EngineLog {
  /** Adds a line with the time before it; lines are in the order in which they were written. */
  readonly write: (line: string) => void;
  /** Waits until all is on disk. @throws Error of Node where it could not be written */
  readonly close: () => Promise<void>;
}

/**
 * Opens a log for appending.
 *
 * @example
 * const log = openEngineLog('evaluation.log');
 * log.write('mmlu: 57 tasks');
 * await log.close();
 */
export function openEngineLog(file: string, now: () => Date = () => new Date()): EngineLog {
  let written: Promise<void> = Promise.resolve();
  return {
    write: (line) => {
      const text = `${now().toISOString()} ${line}\n`;
      written = written.then(() => appendFile(file, text));
      // Reported by close(); without a listener Node would end the process when it happens.
      written.catch(() => undefined);
    },
    close: () => written,
  };
}
