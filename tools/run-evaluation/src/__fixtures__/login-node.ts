import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { listParts, readResultsTree, readSweepLock, readSweepStatus } from '@evalcurve/results-tree';
import { isJobAlive, listJobs, type SlurmJob } from '@evalcurve/slurm';
import { cancelSweep, readTreeStates, type CheckpointProgress } from '@evalcurve/sweep';
import {
  slurmWorkplace,
  writeCheckpointRun,
  writeMmluDataset,
  type SlurmWorkplace,
  type StartSlurmOptions,
  type WriteCheckpointRunOptions,
} from '@evalcurve/testing';

const program = fileURLToPath(new URL('../../bin.js', import.meta.url));

/** A cluster with a folder, and what a user sees there; results are named by their folder. */
export interface LoginNode extends SlurmWorkplace {
  /** Checkpoints whose results are there. */
  readonly published: (results: string) => Promise<string[]>;
  /** Everything that was answered, by checkpoint and task. */
  readonly answers: (results: string) => Promise<Record<string, string>>;
  /** What `status` tells. */
  readonly states: (results: string) => Promise<CheckpointProgress[]>;
  readonly cancel: (results: string) => Promise<number>;
  /** The arrays' jobs that wait or run. */
  readonly jobs: (results: string) => Promise<SlurmJob[]>;
  /** What all tasks have printed. */
  readonly logs: (results: string) => Promise<string>;
}

/** Starts a cluster, with small checkpoints and questions in the folder; `flags` name them. */
export async function openLoginNode(
  options: StartSlurmOptions & Pick<WriteCheckpointRunOptions, 'ids' | 'nanIds'>,
): Promise<LoginNode & { readonly flags: readonly string[] }> {
  const workplace = await slurmWorkplace({ ...options, program });
  const { slurm, directory } = workplace;
  const { path } = directory;
  const { ids, nanIds = [] } = options;
  await writeCheckpointRun({ directory: join(path, 'run'), layout: 'directory', ids, nanIds });
  await writeMmluDataset({ directory: join(path, 'questions') });
  const { env } = slurm;
  const inTree = (results: string) => ({ root: join(path, results), slurm: { env } });
  return {
    ...workplace,
    flags: ['--model', 'run', '--data', 'questions', '--engine', 'embedded', '--batch-size', '8'],
    published: async (results) =>
      (await readdir(join(path, results)).catch(() => [])).filter((name) => name.startsWith('iter_')),
    answers: async (results) => answersIn(join(path, results)),
    states: async (results) => readTreeStates(inTree(results)),
    cancel: async (results) => (await cancelSweep(inTree(results))).tasks,
    jobs: async (results) => {
      const folders = await readdir(join(path, results, '.evalcurve/slurm'));
      const comments = new Set(folders.map((folder) => `evalcurve:${folder}`));
      return (await listJobs({ env, comments })).filter((job) => isJobAlive(job));
    },
    logs: async (results) => logsBelow(join(path, results, '.evalcurve/slurm')),
  };
}

const HOW_TO = readFileSync(new URL('../../../../docs/how-to/slurm.md', import.meta.url), 'utf8');

/**
 * What a user sees, as the documentation tells it.
 *
 * @throws Error where it does not
 */
export function documented(text: string): string {
  if (!HOW_TO.includes(text)) throw new Error(`docs/how-to/slurm.md does not tell: ${text}`);
  return text;
}

/** Names of so many checkpoints. */
export const checkpointIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `iter_${String((index + 1) * 2000).padStart(7, '0')}`);

/** A task's process that is stopped at a checkpoint, so that the rest of a test happens meanwhile. */
export interface HeldTask {
  readonly pid: number;
  /** Lets it go on. */
  readonly release: () => void;
}

/** Stops the process of a task as soon as it evaluates this checkpoint. */
export async function holdAt(id: string, root: string): Promise<HeldTask> {
  return holdWhile(root, async (part) => {
    const status = await readSweepStatus(root, part);
    return status?.running.some((one) => one.id === id) ?? false;
  });
}

/** Stops the process of a task, told by its part of the tree, while something is so. */
export async function holdWhile(
  root: string,
  isSo: (part: string | undefined) => Promise<boolean>,
): Promise<HeldTask> {
  const deadline = Date.now() + LONGEST_MS;
  while (Date.now() < deadline) {
    for (const part of await listParts(root)) {
      const lock = await readSweepLock(root, part);
      if (lock === null || !(await isSo(part))) continue;
      const { pid } = lock;
      const release = (): void => {
        process.kill(pid, 'SIGCONT');
      };
      process.kill(pid, 'SIGSTOP');
      if (await isSo(part)) return { pid, release };
      release();
    }
    await setTimeout(10);
  }
  throw new Error(`it was never so: ${isSo.toString()}`);
}

const LONGEST_MS = 150_000;

async function answersIn(root: string): Promise<Record<string, string>> {
  const { entries } = await readResultsTree(root);
  const files = entries.flatMap(({ checkpoint, samples }) =>
    samples.map(async ({ task, path }) => [`${checkpoint.id} ${task}`, await readFile(path, 'utf8')]),
  );
  return Object.fromEntries((await Promise.all(files)) as [string, string][]);
}

async function logsBelow(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const logs = names.filter((name) => /task-\d+\.log$/u.test(name));
  return (await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}
