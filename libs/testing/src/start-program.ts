import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program of Node that a test has started. */
export interface StartedProgram {
  readonly child: ChildProcess;
  /** What it has printed so far, on both streams. */
  readonly output: () => string;
  /** Exit code, output and what of it came on standard output; the code is null where a signal ended it. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string; readonly stdout: string }>;
}

/** What {@link startProgram} starts. */
export interface StartProgramOptions {
  /** Path of its first file. */
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a program of Node and gathers what it prints. */
export function startProgram({ program, words, cwd, env }: StartProgramOptions): StartedProgram {
  const child = spawn(process.execPath, [program, ...words], { cwd, env });
  let output = '';
  let stdout = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (output += data.toString()));
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, output, stdout }));
  return { child, output: () => output, ended };
}
