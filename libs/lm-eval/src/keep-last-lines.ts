import { RE_PROGRESS_BAR } from './parse-progress-line.ts';

const KEPT_LINES = 400;

/** The last lines that a program said. */
export interface LastLines {
  readonly take: (line: string) => void;
  /** Without progress bars. */
  readonly lines: readonly string[];
}

/**
 * Keeps the last 400 of the lines that it is given, without progress bars.
 *
 * @example
 * const last = keepLastLines();
 * last.take(' 50%|█ | 1/2 [a');
 * last.take('end');
 * last.lines; // ['end']
 */
export function keepLastLines(): LastLines {
  const lines: string[] = [];
  const take = (line: string): void => {
    if (RE_PROGRESS_BAR.test(line)) return;
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
  };
  return { take, lines };
}
