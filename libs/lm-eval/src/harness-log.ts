import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { RE_PROGRESS_BAR } from './parse-progress-line.ts';

/** A log that lines are appended to. */
export interface HarnessLog {
  readonly write: (line: string) => void;
  /** Waits until all is on disk. @throws Error of Node where it could not be written */
  readonly close: () => Promise<void>;
}

/** What {@link openHarnessLog} writes to. */
export interface HarnessLogOptions {
  readonly file: string;
  /** Milliseconds since any fixed moment. @default performance.now */
  readonly now?: () => number;
}

const BAR_INTERVAL_MS = 60_000;

/**
 * Opens a log for appending. Of redrawn progress bars it keeps one line a minute, of anything else
 * every line.
 *
 * @example
 * const log = openHarnessLog({ file: 'evaluation.log' });
 * log.write('$ lm_eval --tasks mmlu');
 * await log.close();
 */
export function openHarnessLog({ file, now = () => performance.now() }: HarnessLogOptions): HarnessLog {
  const stream = createWriteStream(file, { flags: 'a' });
  const done = finished(stream);
  // Reported by close(); without a listener Node would end the process when it happens.
  done.catch(() => undefined);
  let lastBar = Number.NEGATIVE_INFINITY;
  return {
    write: (line) => {
      if (RE_PROGRESS_BAR.test(line)) {
        if (now() - lastBar < BAR_INTERVAL_MS) return;
        lastBar = now();
      }
      if (!stream.destroyed) stream.write(`${line}\n`);
    },
    close: async () => {
      if (!stream.destroyed) stream.end();
      await done;
    },
  };
}
