import { openProgram } from './open-program.ts';
import { tuneForShortRuns } from './tune-for-short-runs.ts';

/** What the first part of a program exports. */
interface ProgramExports {
  /** Resolves once it is over. */
  readonly exitCode: Promise<number>;
}

/**
 * Runs a bundled program in this process from V8's code cache, and sets the exit code of the process.
 *
 * @param main - file of its first part, a CommonJS module that exports `exitCode`, a promise
 */
export async function startProgram(main: URL): Promise<void> {
  // A code cache holds for the flags that it was made with.
  tuneForShortRuns();
  const { load, keep } = openProgram(new URL('./', main));
  const { exitCode } = load(main) as ProgramExports;
  process.exitCode = await exitCode;
  // Bad input and failures leave nothing on the disk.
  if (process.exitCode === 0) await keep();
}
