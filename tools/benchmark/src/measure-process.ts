import { execa } from 'execa';
import { join } from 'node:path';
import * as z from 'zod';
import { NotMeasuredError } from './not-measured-error.ts';
import { PACKAGE_DIRECTORY } from './package-directory.ts';

/** A process to measure. */
export interface MeasureProcessOptions {
  /** Starts the process and asks the system what it took. */
  readonly python: string;
  readonly command: readonly string[];
  readonly cwd: string;
  /** Beside or instead of our own variables. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

const usageSchema = z.object({
  wallSeconds: z.number(),
  cpuSeconds: z.number(),
  peakBytes: z.number(),
});

/** What a process took, with the children that it waited for. */
export interface ProcessUsage extends z.infer<typeof usageSchema> {
  readonly stdout: string;
}

/**
 * Runs a process to its end.
 *
 * @throws NotMeasuredError where it does not end with 0
 */
export async function measureProcess(options: MeasureProcessOptions): Promise<ProcessUsage> {
  const { python, command, cwd, env = {}, signal } = options;
  const program = join(PACKAGE_DIRECTORY, 'python', 'measure.py');
  try {
    const { stdio } = await execa(python, [program, ...command], {
      ...{ cwd, env, cancelSignal: signal },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    return { ...usageSchema.parse(JSON.parse(stdio[3])), stdout: stdio[1] };
  } catch (error) {
    signal.throwIfAborted();
    const hint = error instanceof Error ? error.message : String(error);
    throw new NotMeasuredError(`${command.slice(0, 3).join(' ')} failed`, { hint, cause: error });
  }
}
