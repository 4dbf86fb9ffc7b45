import { setTimeout } from 'node:timers/promises';
import { execa } from 'execa';
import { NoSlurmError } from './no-slurm-error.ts';
import { SlurmError } from './slurm-error.ts';
import { SlurmUnreachableError } from './slurm-unreachable-error.ts';

/** How the commands of Slurm are called. */
export interface SlurmOptions {
  /** `PATH`, `SLURM_CONF` and what else they go by. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/** One call. */
export interface SlurmCommand extends SlurmOptions {
  readonly command: 'sbatch' | 'squeue' | 'sacct' | 'scancel' | 'scontrol';
  readonly arguments: readonly string[];
  /** What it reads on its standard input; nothing where it is left out. */
  readonly input?: string | undefined;
}

/**
 * Calls a command of Slurm. While its controller does not answer, it is tried again, three times with
 * longer and longer breaks: jobs that run go on meanwhile.
 *
 * @returns what it printed
 * @throws NoSlurmError where there is no such command
 * @throws SlurmUnreachableError where the controller does not answer at all
 * @throws SlurmError with Slurm's own words where it fails
 */
export async function runSlurmCommand(call: SlurmCommand): Promise<string> {
  return runPatiently(call, BREAKS_MS);
}

async function runPatiently(call: SlurmCommand, breaksMs: readonly number[]): Promise<string> {
  const [breakMs, ...later] = breaksMs;
  try {
    return await runOnce(call);
  } catch (error) {
    if (!(error instanceof SlurmError && isUnreachable(error))) throw error;
    if (breakMs === undefined) throw new SlurmUnreachableError(error);
    await setTimeout(breakMs, undefined, { signal: call.signal });
    return runPatiently(call, later);
  }
}

// Slurm's own time-out comes on top of each: 9 s where nothing is configured.
const BREAKS_MS = [1000, 4000, 15_000];

// What timed out, or of which the answer was lost, may have been done all the same: a job must not be submitted twice.
function isUnreachable({ command, said }: SlurmError): boolean {
  if (/\(connect failure\)|connection refused/iu.test(said)) return true;
  return command !== 'sbatch' && /unable to contact slurm controller|timed out/iu.test(said);
}

async function runOnce({ command, arguments: words, env, signal, input }: SlurmCommand): Promise<string> {
  const result = await execa(command, words, {
    // Else ranges of tasks are cut off after 64 characters.
    env: { ...env, SLURM_BITSTR_LEN: '0' },
    extendEnv: false,
    preferLocal: false,
    reject: false,
    maxBuffer: MOST_CHARACTERS,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    ...(signal && { cancelSignal: signal }),
  });
  if (!result.failed) return result.stdout;
  signal?.throwIfAborted();
  if (result.code === 'ENOENT') throw new NoSlurmError(`no ${command} here`, result);
  if (result.code === 'EACCES') throw new NoSlurmError(`${command} may not be run by you`, result);
  if (result.isMaxBuffer) throw new SlurmError({ command, said: TOO_MUCH, cause: result });
  const end =
    result.signal === undefined ? `ended with exit code ${result.exitCode}` : `was ended by ${result.signal}`;
  const said = saidIn(result.stderr) ?? `it ${end}`;
  // Installed, and told of no controller.
  if (said.includes('Could not establish a configuration source')) {
    throw new NoSlurmError(`${command} knows of no cluster here`, result);
  }
  throw new SlurmError({ command, said, cause: result });
}

// A job takes 3.5 kB of JSON in Slurm 22.05, several times that later, and there may be those of everybody. Longer texts
// Node does not know.
const MOST_CHARACTERS = 500_000_000;
const TOO_MUCH = 'it printed more than 500 MB';

// "sbatch: error: Batch job submission failed: Requested node configuration is not available"
function saidIn(stderr: string): string | null {
  const lines = stderr.split('\n').map((line) => line.replace(/^\w+: (?:error: |fatal: )?/u, '').trim());
  return lines.filter((line) => line !== '').join('; ') || null;
}
