import { execa } from 'execa';
import type { Readable, Writable } from 'node:stream';
import { PythonMissingError } from './python-missing-error.ts';
import { stopProcessGroup } from './stop-process-group.ts';

/** One Python process to start. */
export interface SpawnPythonOptions {
  readonly python: string;
  readonly arguments: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** How a Python process ended. */
export interface PythonEnd {
  readonly exitCode: number | null;
  /** The signal that ended it, where one did. */
  readonly endedBy: string | null;
}

/** A Python process that leads a process group of its own. */
export interface PythonProcess {
  /** Id of the process and of its group; undefined where it could not be started. */
  readonly group: number | undefined;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /**
   * Settles once it is gone and both its streams were read.
   *
   * @throws PythonMissingError where the program cannot be started
   */
  readonly ended: Promise<PythonEnd>;
  /** Ends the whole group: see {@link stopProcessGroup}. */
  readonly stop: (reason: unknown, graceMs?: number) => void;
}

/**
 * Starts Python in a process group of its own. Its standard input is a pipe that ends when this
 * process does: see `python/die_with_parent.py`.
 *
 * @example
 * const python = spawnPython({ python: 'python3', arguments: ['-c', 'print(1)'], env, cwd });
 * readLines(python.stdout, console.log); // 1
 * await python.ended; // { exitCode: 0, endedBy: null }
 */
export function spawnPython({ python, arguments: parameters, env, cwd }: SpawnPythonOptions): PythonProcess {
  const child = execa(python, parameters, {
    ...{ env, extendEnv: false, cwd, reject: false, buffer: false },
    ...{ stdin: 'pipe', stdout: 'pipe', stderr: 'pipe', detached: true, cleanup: false },
  });
  const ended = child.then((result): PythonEnd => {
    if (result.exitCode === undefined && result.signal === undefined) {
      const detail = result.shortMessage ?? 'it did not start';
      throw new PythonMissingError({ python, detail, cause: result });
    }
    return { exitCode: result.exitCode ?? null, endedBy: result.signal ?? null };
  });
  // Whoever waits for it is told; nobody has to.
  ended.catch(() => undefined);
  const { pid: group, stdin, stdout, stderr } = child;
  const stop: PythonProcess['stop'] = (reason, graceMs) => {
    stopProcessGroup({ group, ended: child, reason, graceMs });
  };
  return { group, stdin, stdout, stderr, ended, stop };
}
