import { keepLastLines } from './keep-last-lines.ts';
import { readLines } from './read-lines.ts';
import { spawnPython } from './spawn-python.ts';
import type { PythonEnd, SpawnPythonOptions } from './spawn-python.ts';

/** One Python process to run to its end. */
export interface RunPythonOptions extends SpawnPythonOptions {
  /** Stops the process and all its children. */
  readonly signal: AbortSignal;
  /** Each line of stdout and stderr, split at `\r` and `\n`. */
  readonly onLine: (line: string) => void;
  /**
   * How long the process may take to end after it was told to, before it is killed.
   *
   * @default 10000
   */
  readonly graceMs?: number | undefined;
}

/** How a Python process ended, and what it said. */
export interface PythonOutcome extends PythonEnd {
  /** Its last lines, without progress bars. */
  readonly lines: readonly string[];
}

/**
 * Runs Python in a process group of its own and waits until it is gone. Its standard input is a
 * pipe that ends when this process does: see `python/die_with_parent.py`.
 *
 * @throws the reason of `signal` once it is aborted and the whole group is gone
 * @throws PythonMissingError where the program cannot be started
 * @example
 * await runPython({ python: 'python3', arguments: ['-c', 'print(1)'], env, cwd, signal, onLine });
 * // { exitCode: 0, endedBy: null, lines: ['1'] }
 */
export async function runPython(options: RunPythonOptions): Promise<PythonOutcome> {
  options.signal.throwIfAborted();
  const last = keepLastLines();
  const end = await runGroup(options, (line) => {
    options.onLine(line);
    last.take(line);
  });
  options.signal.throwIfAborted();
  return { ...end, lines: last.lines };
}

async function runGroup(options: RunPythonOptions, onLine: (line: string) => void): Promise<PythonEnd> {
  const { signal, graceMs } = options;
  const child = spawnPython(options);
  readLines(child.stdout, onLine);
  readLines(child.stderr, onLine);
  const stop = (): void => {
    child.stop(signal.reason, graceMs);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await child.ended;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
