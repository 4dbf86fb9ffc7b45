import { LostAnswerError } from './lost-answer-error.ts';
import { runSlurmCommand, type SlurmOptions } from './run-slurm-command.ts';
import { SlurmError } from './slurm-error.ts';
import { SlurmUnreachableError } from './slurm-unreachable-error.ts';

/** What {@link submitScript} submits. */
export interface SubmitScriptOptions extends SlurmOptions {
  /** Path of the batch script. */
  readonly script: string;
  /** Ids of jobs that must be over first, however they end. */
  readonly after?: readonly number[] | undefined;
}

/**
 * Submits a batch script, after asking whether it could ever run: `sbatch` takes requests that no node
 * can fulfil, and these wait for ever. What it asks for is in the script alone: `SBATCH_TIMELIMIT` and the like are not
 * handed on, for they would go before it.
 *
 * @returns the job's id
 * @throws SlurmError with Slurm's own words where it refuses
 * @throws LostAnswerError where nobody can tell whether it was submitted
 */
export async function submitScript({ script, after = [], ...options }: SubmitScriptOptions): Promise<number> {
  const asked = after.length === 0 ? [script] : [`--dependency=afterany:${after.join(':')}`, script];
  await runSbatch({ ...options, arguments: ['--test-only', ...asked] });
  // "42", or "42;cluster" where clusters are federated.
  const printed = await runSbatch({ ...options, arguments: ['--parsable', ...asked] }).catch(refuseLost);
  const jobId = Number.parseInt(printed, 10);
  if (jobId > 0) return jobId;
  throw new LostAnswerError({ command: 'sbatch', said: `it printed no job id: ${printed}` });
}

// Timed out, cut off half-way, or ended by the Ctrl+C of a terminal, which goes to sbatch, too.
function refuseLost(error: unknown): never {
  if (error instanceof SlurmError && !(error instanceof SlurmUnreachableError) && LOST.test(error.said)) {
    throw new LostAnswerError(error);
  }
  throw error;
}

// https://github.com/SchedMD/slurm/blob/master/src/common/slurm_errno.c
const LOST = /timed out|(?:send|receive|shutdown) failure|zero bytes|was ended by/iu;

/** What {@link testScript} asks about. */
export interface TestScriptOptions extends SlurmOptions {
  /** The batch script itself. */
  readonly text: string;
}

/**
 * Asks whether a batch script could ever run; nothing is submitted or written.
 *
 * @throws SlurmError with Slurm's own words where it could not
 */
export async function testScript({ text, ...options }: TestScriptOptions): Promise<void> {
  await runSbatch({ ...options, arguments: ['--test-only'], input: text });
}

interface SbatchOptions extends SlurmOptions {
  readonly arguments: readonly string[];
  readonly input?: string;
}

async function runSbatch(options: SbatchOptions): Promise<string> {
  try {
    return await runSlurmCommand({ ...options, env: withoutDefaults(options.env), command: 'sbatch' });
  } catch (error) {
    if (!(error instanceof SlurmError) || error instanceof SlurmUnreachableError) throw error;
    const { said } = error;
    throw new SlurmError({
      command: 'sbatch',
      said,
      hint: `Nothing was submitted. ${adviceOn(said)}`,
      cause: error,
    });
  }
}

// What stands in the environment counts more than what the script says: https://slurm.schedmd.com/sbatch.html#SECTION_INPUT-ENVIRONMENT-VARIABLES
function withoutDefaults(env: SlurmOptions['env']): SlurmOptions['env'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('SBATCH_')));
}

function adviceOn(said: string): string {
  return ADVICE.find(({ words }) => words.test(said))?.advice ?? OTHER_ADVICE;
}

// By Slurm's own words: https://github.com/SchedMD/slurm/blob/master/src/common/slurm_errno.c
const ADVICE = [
  {
    words: /temporarily un|MaxSubmit|job limit|violates accounting/iu,
    advice: 'Wait until other jobs are over (squeue --me), or submit fewer: --checkpoints-per-task 4',
  },
  { words: /account|association/iu, advice: 'Your accounts: sacctmgr show associations user=$USER' },
  { words: /permi|denied/iu, advice: 'Who may use which partition: scontrol show partition' },
  { words: /array/iu, advice: 'The most tasks of an array: scontrol show config | grep MaxArraySize' },
];
const OTHER_ADVICE = 'Partitions and what they offer: sinfo. The script: --dry-run';
