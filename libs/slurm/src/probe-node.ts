import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cancelJobs } from './cancel-jobs.ts';
import { isJobAlive } from './is-job-alive.ts';
import { listJobs } from './list-jobs.ts';
import {
  probeAnswerIn,
  probeFindingOf,
  probeScript,
  type ProbeFinding,
  type ProbeScriptOptions,
} from './probe-script.ts';
import type { SlurmOptions } from './run-slurm-command.ts';
import type { SlurmJob } from './slurm-job.ts';
import { submitScript } from './submit-script.ts';

/** What {@link probeNode} looks for. */
export interface ProbeNodeOptions
  extends SlurmOptions, Pick<ProbeScriptOptions, 'name' | 'resources' | 'folders' | 'commands'> {
  /** Told each time that the job was looked at and is not over. */
  readonly onWait: (job: SlurmJob) => void;
}

/** What a probe found; `finding` is null where all is as it should be. */
export interface NodeProbe {
  /** The job, once it was over; null where Slurm has forgotten it. */
  readonly job: SlurmJob | null;
  readonly finding: ProbeFinding | { readonly problem: 'job' } | null;
}

/**
 * Finds out by a job of its own whether a node of the cluster shares folders with this machine, in both directions, and
 * can run commands. Nothing of it is left over.
 *
 * @throws SlurmError where Slurm refuses the job
 * @throws the signal's reason where it was aborted; the job is cancelled then
 * @throws the system's error where this machine cannot write into a folder
 */
export async function probeNode(options: ProbeNodeOptions): Promise<NodeProbe> {
  const nonce = randomUUID();
  const scratch = await mkdtemp(join(tmpdir(), 'evalcurve-check-'));
  const folders = options.folders.map((folder) => join(folder, `.evalcurve-check-${nonce}`));
  const comment = `evalcurve:check:${nonce}`;
  try {
    for (const folder of folders) {
      await mkdir(folder);
      await writeFile(join(folder, 'here'), nonce);
    }
    const script = join(scratch, 'check.sbatch');
    await writeFile(script, probeScript({ ...options, folders, nonce, comment }));
    await submitScript({ env: options.env, script });
    const job = await untilOver(options, comment);
    return { job, finding: await findingOf(job, { folders, nonce, signal: options.signal }) };
  } finally {
    await cancelAll(options, comment);
    for (const folder of [scratch, ...folders]) await rm(folder, { recursive: true, force: true });
  }
}

async function untilOver(options: ProbeNodeOptions, comment: string): Promise<SlurmJob | null> {
  for (;;) {
    const [job] = await listJobs({ ...options, comments: new Set([comment]) });
    if (job === undefined || !isJobAlive(job)) return job ?? null;
    options.onWait(job);
    await untilNextLook(options.signal);
  }
}

async function findingOf(job: SlurmJob | null, asked: Asked): Promise<NodeProbe['finding']> {
  if (job !== null && !job.states.includes('COMPLETED')) return findingOfCode(job.exitCode ?? 0);
  const answers = await answersIn(asked);
  const code = answers.find((answer) => answer !== null);
  // Where Slurm has forgotten the job, what it has written tells how it ended.
  if (job === null && code !== 0) return findingOfCode(code ?? 0);
  const index = answers.indexOf(null);
  return index === -1 ? null : { problem: 'unseen', index };
}

// For a job that did not end well.
function findingOfCode(exitCode: number): NodeProbe['finding'] {
  return probeFindingOf(exitCode) ?? { problem: 'job' };
}

/** Where the answers of a job are expected. */
interface Asked {
  readonly folders: readonly string[];
  readonly nonce: string;
  readonly signal: AbortSignal | undefined;
}

// What a node has written appears here later, too: NFS looks into a folder anew after a minute.
const PATIENCE_MS = 70_000;

async function answersIn({ folders, nonce, signal }: Asked): Promise<(number | null)[]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const texts = folders.map((folder) => readFile(join(folder, 'there'), 'utf8').catch(() => ''));
    const answers = (await Promise.all(texts)).map((text) => probeAnswerIn(text, nonce));
    if (!answers.includes(null) || Date.now() > deadline) return answers;
    await untilNextLook(signal);
  }
}

const INTERVAL_MS = 500;

// Rejects with the signal's own reason.
async function untilNextLook(signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(INTERVAL_MS, undefined, { signal }).catch(() => undefined);
  signal?.throwIfAborted();
}

// Also what was interrupted; where Slurm does not answer the job ends by itself.
async function cancelAll({ env }: ProbeNodeOptions, comment: string): Promise<void> {
  const jobs = await listJobs({ env, comments: new Set([comment]) }).catch(() => []);
  await cancelJobs({ env, jobs }).catch(() => undefined);
}
