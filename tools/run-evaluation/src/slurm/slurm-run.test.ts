import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { listParts, readResultsTree, readSweepLock, readSweepStatus } from '@evalcurve/results-tree';
import { cancelSweep } from '@evalcurve/sweep';
import {
  itWithSlurm,
  startHub,
  startProgram,
  startSlurm,
  testDirectory,
  writeCheckpointRun,
  writeMmluDataset,
  type StartedProgram,
  type TestDirectory,
  type TestSlurm,
} from '@evalcurve/testing';

const PROGRAM = fileURLToPath(new URL('../../bin.js', import.meta.url));
const ASKED = ['--preset', 'demo', '--engine', 'embedded', '--limit', '2'];
const ON_SLURM = ['--on', 'slurm', '--cpus-per-task', '2'];

let slurm: TestSlurm | null = null;
let directory: TestDirectory;

const itOnSlurm = itWithSlurm(it);

beforeAll(async () => {
  directory = await testDirectory({});
});
afterAll(async () => {
  await slurm?.stop();
  await directory.remove();
});

async function cluster(): Promise<TestSlurm> {
  slurm ??= await startSlurm({ nodes: 2 });
  return slurm;
}

async function start(...words: string[]): Promise<StartedProgram> {
  const { env } = await cluster();
  return startProgram({
    program: PROGRAM,
    words,
    cwd: directory.path,
    env: { ...env, HOME: directory.path },
  });
}

const startDemo = async (...words: string[]): Promise<StartedProgram> => start(...ASKED, ...words);
const runDemo = async (...words: string[]) => (await startDemo(...words)).ended;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(100);
}

const published = async (results: string): Promise<string[]> =>
  (await readdir(join(directory.path, results)).catch(() => [])).filter((name) => name.startsWith('iter_'));

// Holds a task's process at a checkpoint, so that the rest of a test happens meanwhile.
async function holdAt(
  id: string,
  { results, sweep }: { results: string; sweep: StartedProgram },
): Promise<Held> {
  const root = join(directory.path, results);
  for (;;) {
    for (const part of await listParts(root)) {
      const running = (await readSweepStatus(root, part))?.running ?? [];
      const lock = await readSweepLock(root, part);
      if (lock === null || !running.some((one) => one.id === id)) continue;
      process.kill(lock.pid, 'SIGSTOP');
      const told = new RegExp(`${id} {2}running on (?<node>n[12])\\n`, 'u');
      await until(() => told.test(sweep.output()));
      return { pid: lock.pid, node: told.exec(sweep.output())?.groups?.['node'] ?? '' };
    }
    await setTimeout(10);
  }
}

interface Held {
  readonly pid: number;
  readonly node: string;
}

// Everything that was answered, by checkpoint and task.
async function answersIn(results: string): Promise<Record<string, string>> {
  const { entries } = await readResultsTree(join(directory.path, results));
  const files = entries.flatMap(({ checkpoint, samples }) =>
    samples.map(async ({ task, path }) => [`${checkpoint.id} ${task}`, await readFile(path, 'utf8')]),
  );
  return Object.fromEntries((await Promise.all(files)) as [string, string][]);
}

itOnSlurm('answers on two nodes what it answers at home, and submits once where asked twice', async () => {
  const some = ['--checkpoints', 'iter_0000000,iter_0000500,iter_0001600,iter_0004200'];
  const dry = await runDemo(...some, ...ON_SLURM, '--output', 'results_far', '--dry-run');
  expect(dry.output).toMatch(
    /task 3 {3}iter_0004200\n\n#!\/bin\/bash\n#SBATCH --job-name=evalcurve-results_far\n/u,
  );
  expect(await published('results_far')).toEqual([]);

  const both = await Promise.all(
    [1, 2].map(async () => runDemo(...some, ...ON_SLURM, '--output', 'results_far')),
  );
  const said = both.map(
    ({ output }) => /Submitted job \d+: 4 tasks|Nothing to submit|another sweep/u.exec(output)?.[0],
  );
  expect(said.filter((text) => text?.startsWith('Submitted'))).toHaveLength(1);
  const follower = both.find(({ output }) => output.includes('Submitted'));
  expect(follower?.output).toMatch(/All 4 checkpoints are evaluated\.\n/u);
  expect(follower?.code).toBe(0);

  expect((await runDemo(...some, '--output', 'results_near')).code).toBe(0);
  const far = await answersIn('results_far');
  expect(Object.keys(far).length).toBeGreaterThan(100);
  expect(far).toEqual(await answersIn('results_near'));
});

itOnSlurm('fetches before it submits, so that no node needs the network', async () => {
  const ids = ['iter_0002000', 'iter_0004000', 'iter_0006000'];
  const { branches } = await writeCheckpointRun({
    ...{ directory: join(directory.path, 'run'), layout: 'subfolder', tokenizerAt: 'root', ids },
  });
  await writeMmluDataset({ directory: join(directory.path, 'questions') });
  const hub = await startHub({ models: { 'some/model': { branches } }, datasets: {} });
  const asked = ['--model', 'some/model', '--data', 'questions', '--batch-size', '8', '--endpoint', hub.url];
  const words = [...asked, '--engine', 'embedded', '--limit', '1', '--output', 'results_hub', ...ON_SLURM];
  const { output, code } = await (
    await start(...words, '--checkpoints-per-task', '2', '--submit-only')
  ).ended;
  await hub.stop();
  expect(output).toMatch(/iter_0006000 {2}fetched.*\nSubmitted job \d+: 2 tasks\.\n/su);
  expect(code).toBe(0);
  await until(async () => (await published('results_hub')).length === ids.length);
  // Deleted after their evaluation, as at home.
  const downloads = join(directory.path, '.cache/evalcurve/checkpoints');
  await until(async () => !String(await readdir(downloads, { recursive: true })).includes('.safetensors'));
});

itOnSlurm('goes on after all was cancelled, with what is missing', async () => {
  const words = [
    '--checkpoints',
    'iter_0000000,iter_0000500,iter_0001600',
    '--limit',
    '20',
    '--output',
    'results_stop',
  ];
  const sweep = await startDemo(...words, ...ON_SLURM, '--max-tasks', '1');
  await until(async () => (await published('results_stop')).length > 0);
  const slurmOptions = { env: (await cluster()).env };
  // One that has just published may still be on its way out.
  const cancelled = await cancelSweep({ root: join(directory.path, 'results_stop'), slurm: slurmOptions });
  expect(cancelled).toBeGreaterThanOrEqual(2);
  const stopped = await sweep.ended;
  expect(stopped.output).toMatch(/iter_0001600 {2}its task is over without it: cancelled \(CANCELLED\)\n/u);
  expect(stopped.code).toBe(1);
  const { output, code } = await runDemo(...words, ...ON_SLURM);
  expect(output).toContain('Submitted job');
  expect(output).toMatch(/: 2 tasks\.\n/u);
  expect(code).toBe(0);
});

itOnSlurm('names what a killed task has left, and submits that again', async () => {
  const words = [
    '--checkpoints',
    'iter_0000000,iter_0000500',
    '--limit',
    '20',
    '--output',
    'results_kill',
    ...ON_SLURM,
  ];
  const sweep = await startDemo(...words);
  const { pid } = await holdAt('iter_0000500', { results: 'results_kill', sweep });
  process.kill(pid, 'SIGKILL');
  const { output, code } = await sweep.ended;
  expect(output).toMatch(/iter_0000500 {2}its task is over without it: ended with an error \(FAILED\)\n/u);
  expect(output).toMatch(/log: results_kill\/\.evalcurve\/slurm\/\w+\/task-1\.log\n/u);
  expect(code).toBe(1);
  expect((await runDemo(...words)).output).toMatch(/1 task\.\n[^]*All 2 checkpoints are evaluated\./u);
});

itOnSlurm('leaves the tasks running when it is interrupted', async () => {
  const words = [
    '--checkpoints',
    'iter_0000000,iter_0000500',
    '--limit',
    '20',
    '--output',
    'results_go',
    ...ON_SLURM,
  ];
  const sweep = await startDemo(...words);
  const { pid } = await holdAt('iter_0000500', { results: 'results_go', sweep });
  sweep.child.kill('SIGINT');
  const { output, code } = await sweep.ended;
  expect(output).toMatch(/The tasks go on\.[^]*\nCancel them: cancel-sweep results_go\nInterrupted\.\n$/u);
  expect(code).toBe(130);
  const again = await startDemo(...words);
  await until(() => again.output().includes('Nothing to submit'));
  process.kill(pid, 'SIGCONT');
  const ended = await again.ended;
  expect(ended.output).toMatch(/Nothing to submit[^]*All 2 checkpoints are evaluated\.\n/u);
  expect(ended.code).toBe(0);
});

itOnSlurm('says at once what the cluster can never run, and leaves nothing behind', async () => {
  const { code, output } = await runDemo(
    '--on',
    'slurm',
    '--cpus-per-task',
    '64',
    '--output',
    'results_never',
  );
  expect(output).toMatch(/✗ sbatch: .*Requested node configuration is not available/u);
  expect(code).toBe(2);
  const unknown = await runDemo('--on', 'slurm', '--partition', 'nope', '--output', 'results_never');
  expect(unknown.output).toMatch(/✗ sbatch: .*invalid partition specified: nope/u);
  expect(await readdir(directory.path)).not.toContain('results_never');
  expect((await (await cluster()).call('squeue', '-h', '-n', 'evalcurve-results_never')).trim()).toBe('');
});

itOnSlurm('goes on elsewhere when a node dies, with what is finished kept and nothing twice', async () => {
  const { killNode, call } = await cluster();
  const words = ['--checkpoints', 'iter_0000000,iter_0000500,iter_0001600,iter_0004200', '--limit', '20'];
  const sweep = await startDemo(
    ...words,
    ...ON_SLURM,
    '--checkpoints-per-task',
    '2',
    '--output',
    'results_dead',
  );
  const { node } = await holdAt('iter_0000500', { results: 'results_dead', sweep });
  await killNode(node);
  const { code, output } = await sweep.ended;
  expect(output).toMatch(/All 4 checkpoints are evaluated\.\n/u);
  expect(code).toBe(0);
  expect(await published('results_dead')).toHaveLength(4);
  const attempts = await readdir(join(directory.path, 'results_dead/.evalcurve/attempts'));
  expect(attempts.filter((name) => name.includes('.replaced-'))).toEqual([]);
  await call('bash', '-c', `slurmd -N ${node}`);
});
