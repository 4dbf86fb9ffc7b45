import { execa } from 'execa';
import { RE_PROGRESS_BAR } from './parse-progress-line.ts';
import { PythonMissingError } from './python-missing-error.ts';
import { splitLines } from './split-lines.ts';
import { stopProcessGroup } from './stop-process-group.ts';

/** One Python process to run to its end. */
export interface RunPythonOptions {
  readonly python: string;
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
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

/** How a Python process ended. */
export interface PythonOutcome {
  readonly exitCode: number | null;
  /** The signal that ended it, where one did. */
  readonly endedBy: string | null;
  /** Its last lines, without progress bars. */
  readonly lines: readonly string[];
}

const KEPT_LINES = 400;

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
  const lines: string[] = [];
  const take = (line: string): void => {
    options.onLine(line);
    if (RE_PROGRESS_BAR.test(line)) return;
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
  };
  const end = await runGroup(options, take);
  options.signal.throwIfAborted();
  return { ...end, lines };
}

type End = Omit<PythonOutcome, 'lines'>;

async function runGroup(options: RunPythonOptions, onLine: (line: string) => void): Promise<End> {
  const { python, env, cwd, signal, graceMs } = options;
  const child = execa(python, options.arguments, {
    ...{ env, extendEnv: false, cwd, reject: false, buffer: false },
    ...{ stdin: 'pipe', stdout: 'pipe', stderr: 'pipe', detached: true, cleanup: false },
  });
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = splitLines(onLine);
    stream.on('data', splitter.write).on('end', splitter.end);
  }
  const stop = (): void => {
    stopProcessGroup({ group: child.pid, ended: child, reason: signal.reason, graceMs });
  };
  signal.addEventListener('abort', stop, { once: true });
  const result = await child;
  signal.removeEventListener('abort', stop);
  if (result.exitCode === undefined && result.signal === undefined) {
    throw new PythonMissingError({
      python,
      detail: result.shortMessage ?? 'it did not start',
      cause: result,
    });
  }
  return { exitCode: result.exitCode ?? null, endedBy: result.signal ?? null };
}
