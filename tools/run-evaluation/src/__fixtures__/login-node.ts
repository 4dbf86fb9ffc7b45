import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listParts, readResultsTree, readSweepLock, readSweepStatus } from '@evalcurve/results-tree';
import { isJobAlive, listJobs, type SlurmJob } from '@evalcurve/slurm';
import { cancelSweep, readTreeStates, type CheckpointProgress } from '@evalcurve/sweep';
import {
  startProgram,
  startSlurm,
  testDirectory,
  writeCheckpointRun,
  writeMmluDataset,
  type StartedProgram,
  type StartSlurmOptions,
  type TestSlurm,
  type WriteCheckpointRunOptions,
} from '@evalcurve/testing';

const PROGRAM = fileURLToPath(new URL('../../bin.js', import.meta.url));

/** A folder on a cluster of its own, with what a user does there. */
export interface LoginNode {
  readonly slurm: TestSlurm;
  readonly directory: string;
  /** Starts `run-evaluation`. */
  readonly start: (...words: string[]) => StartedProgram;
  /** Starts it and waits for its end. */
  readonly run: (...words: string[]) => StartedProgram['ended'];
  /** Checkpoints whose results are there. */
  readonly published: (results: string) => Promise<string[]>;
  /** Everything that was answered, by checkpoint and task. */
  readonly answers: (results: string) => Promise<Record<string, string>>;
  /** What `status` reads. */
  readonly states: (results: string) => Promise<CheckpointProgress[]>;
  readonly cancel: (results: string) => Promise<number>;
  /** The cluster's jobs that wait or run. */
  readonly jobs: (results: string) => Promise<SlurmJob[]>;
  /** What all tasks have printed. */
  readonly logs: (results: string) => Promise<string>;
  /** Ends everything. */
  readonly leave: () => Promise<void>;
}

/** Starts a cluster and sits down there. */
export async function openLoginNode(options: StartSlurmOptions): Promise<LoginNode> {
  const [slurm, directory] = await Promise.all([startSlurm(options), testDirectory({})]);
  const { path } = directory;
  const env = { ...slurm.env, HOME: path };
  const inTree = (results: string) => ({ root: join(path, results), slurm: { env } });
  const start = (...words: string[]): StartedProgram =>
    startProgram({ program: PROGRAM, words, cwd: path, env });
  return {
    ...{ slurm, directory: path, start },
    run: async (...words) => start(...words).ended,
    published: async (results) =>
      (await readdir(join(path, results)).catch(() => [])).filter((name) => name.startsWith('iter_')),
    answers: async (results) => answersIn(join(path, results)),
    states: async (results) => readTreeStates(inTree(results)),
    cancel: async (results) => cancelSweep(inTree(results)),
    jobs: async (results) => {
      const folders = await readdir(join(path, results, '.evalcurve/slurm'));
      const comments = new Set(folders.map((folder) => `evalcurve:${folder}`));
      return (await listJobs({ env, comments })).filter((job) => isJobAlive(job));
    },
    logs: async (results) => logsBelow(join(path, results, '.evalcurve/slurm')),
    leave: async () => {
      await slurm.stop();
      await directory.remove();
    },
  };
}

/** Names of so many checkpoints. */
export const checkpointIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `iter_${String((index + 1) * 2000).padStart(7, '0')}`);

/** Writes very small checkpoints and questions, and gives the flags that name them. */
export async function writeRun(
  directory: string,
  run: Pick<WriteCheckpointRunOptions, 'ids' | 'nanIds'>,
): Promise<string[]> {
  await writeCheckpointRun({ ...run, directory: join(directory, 'run'), layout: 'directory' });
  await writeMmluDataset({ directory: join(directory, 'questions') });
  return ['--model', 'run', '--data', 'questions', '--engine', 'embedded', '--batch-size', '8'];
}

/** A task's process that is stopped at a checkpoint, so that the rest of a test happens meanwhile. */
export interface HeldTask {
  readonly pid: number;
  /** Lets it go on. */
  readonly release: () => void;
}

/** Stops the process of a task as soon as it evaluates this checkpoint. */
export async function holdAt(id: string, root: string): Promise<HeldTask> {
  return until(`${id} runs`, async () => {
    for (const part of await listParts(root)) {
      const running = (await readSweepStatus(root, part))?.running ?? [];
      const lock = await readSweepLock(root, part);
      if (lock === null || !running.some((one) => one.id === id)) continue;
      const { pid } = lock;
      process.kill(pid, 'SIGSTOP');
      const release = (): void => {
        process.kill(pid, 'SIGCONT');
      };
      return { pid, release };
    }
    return null;
  });
}

/**
 * Waits for something, and says what it was where it does not come.
 *
 * @returns what `look` found, which is neither null nor false
 */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | null | false> | Found | null | false,
): Promise<Found> {
  for (const deadline = Date.now() + LONGEST_MS; Date.now() < deadline; await setTimeout(10)) {
    const found = await look();
    if (found !== null && found !== false) return found;
  }
  throw new Error(`waited in vain: ${what}`);
}

const LONGEST_MS = 100_000;

async function answersIn(root: string): Promise<Record<string, string>> {
  const { entries } = await readResultsTree(root);
  const files = entries.flatMap(({ checkpoint, samples }) =>
    samples.map(async ({ task, path }) => [`${checkpoint.id} ${task}`, await readFile(path, 'utf8')]),
  );
  return Object.fromEntries((await Promise.all(files)) as [string, string][]);
}

async function logsBelow(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const logs = names.filter((name) => name.endsWith('.log'));
  return (await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}
