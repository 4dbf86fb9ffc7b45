import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { readRunRecord } from '@evalcurve/results-tree';
import {
  isRunning,
  itWithSlurm,
  until,
  writeCheckpointRun,
  writeTinyLlama,
  type StartedProgram,
} from '@evalcurve/testing';
import { checkpointIds, documented, holdAt, openLoginNode } from '../__fixtures__/login-node.ts';
import { sharedCluster } from '../__fixtures__/shared-cluster.ts';

const IDS = checkpointIds(4);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = IDS;
const ALL = /All (\d) checkpoints are evaluated\.\n/u;

const itOnSlurm = itWithSlurm(it);
const sitDown = sharedCluster(() => openLoginNode({ nodes: 3, ids: IDS }));

// What a test that failed has left would take the nodes from the next.
afterEach(async () => {
  await (await sitDown()).slurm.call('scancel', '--user=root');
});

// Where it runs, as the follower has told.
async function nodeOf(id: string, { output }: StartedProgram): Promise<string> {
  const told = new RegExp(`${id} {2}running on (?<node>n\\d)\\n`, 'u');
  await until(() => told.test(output()));
  return told.exec(output())?.groups?.['node'] ?? '';
}

const TASKS = ['--on', 'slurm', '--cpus-per-task', '2', '--checkpoints-per-task', '2'];

// Both checkpoints in one task, which is held when it comes to the second.
async function startTask(...words: string[]) {
  const { flags, start, directory } = await sitDown();
  const output = words.at(-1) ?? '';
  const sweep = start(...flags, ...TASKS, '--checkpoints', `${FIRST},${SECOND}`, ...words);
  const root = join(directory.path, output);
  const early = sweep.ended.then(({ output: told }) => {
    throw new Error(`ended before it was held:\n${told}`);
  });
  const task = await Promise.race([holdAt(SECOND, root), early]);
  return { sweep, task, root, node: await nodeOf(SECOND, sweep) };
}

// Slurm has asked it to end, and it will once it is let go.
async function isAskedToEnd(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  if (status === null) throw new Error('It did not wait to be let go.');
  const pending = Array.from(status.matchAll(/^(?:SigPnd|ShdPnd):\s*(?<mask>\S+)$/gmu), ([, mask]) =>
    Number.parseInt(mask ?? '', 16),
  );
  return pending.some((mask) => (mask & (1 << (SIGTERM - 1))) !== 0);
}

const SIGTERM = 15;

// Asked for one more: not for what Slurm starts again by itself.
async function submitThird(...words: string[]): Promise<void> {
  const { flags, run, filesIn, directory } = await sitDown();
  const output = words.at(-1) ?? '';
  const asked = ['--checkpoints', [FIRST, SECOND, THIRD].join(','), '--submit-only'];
  const told = await run(...flags, ...TASKS, ...asked, ...words);
  expect(told.output).toMatch(/^Submitted job \d+: 1 task\.$/mu);
  const lists = (await filesIn(output)).filter((name) => name.endsWith('/work.txt'));
  const work = lists.map((name) => readFile(join(directory.path, output, name), 'utf8'));
  expect((await Promise.all(work)).sort()).toEqual([`${FIRST},${SECOND}\n`, `${THIRD}\n`]);
}

// Nothing was evaluated twice.
async function expectOnce(root: string): Promise<void> {
  const attempts = await readdir(join(root, '.evalcurve/attempts')).catch(() => []);
  expect(attempts.filter((name) => name.includes('.replaced-'))).toEqual([]);
}

itOnSlurm(
  'names what tasks have left that failed, were killed and were cancelled, and submits just that again',
  async () => {
    const { start, flags, run, slurm, jobs, directory } = await sitDown();
    const model = join(directory.path, 'diverged');
    await writeCheckpointRun({ directory: model, layout: 'directory', ids: IDS, nanIds: [FOURTH] });
    const words = [...flags, '--model', 'diverged', '--on', 'slurm', '--output', 'results_left'];
    const root = join(directory.path, 'results_left');
    const sweep = start(...words);
    const [killed, cancelled] = await Promise.all([holdAt(SECOND, root), holdAt(THIRD, root)]);
    process.kill(killed.pid, 'SIGKILL');
    const [job] = await jobs('results_left');
    await slurm.call('scancel', `${job?.arrayJobId}_2`);
    const { output, code } = await sweep.ended;
    expect(cancelled.pid).not.toBe(killed.pid);
    const failed = documented('its task is over without it: ended with an error (FAILED)');
    const gone = documented('its task is over without it: cancelled (CANCELLED)');
    expect(output).toContain(`${SECOND}   ${failed}\n`);
    expect(output).toContain(`${THIRD}   ${gone}\n`);
    expect(output).toMatch(new RegExp(`${FOURTH} {3}.*holds NaN or infinite values\n`, 'u'));
    expect(output).toMatch(/log: results_left\/\.evalcurve\/slurm\/\w+\/task-1\.log\n/u);
    expect(code).toBe(1);
    await writeTinyLlama({ directory: join(model, FOURTH), seed: 4 });
    expect((await run(...words)).output).toMatch(/: 3 tasks\.\n[^]*All 4 checkpoints are evaluated\./u);
  },
);

itOnSlurm('goes on after all was cancelled, with what is missing', async () => {
  const { flags, start, run, published, cancel, filesIn } = await sitDown();
  const words = [...flags, '--on', 'slurm', '--output', 'results_stop'];
  const sweep = start(...words, '--max-tasks', '1');
  await until(async () => (await published('results_stop')).length > 0);
  // One that has just published may still be on its way out.
  expect(await cancel('results_stop')).toBeGreaterThanOrEqual(3);
  expect(await filesIn('results_stop/.evalcurve/slurm')).toContainEqual(expect.stringMatching(/\/over$/u));
  const stopped = await sweep.ended;
  expect(stopped.output).toContain(`${FOURTH}  its task is over without it: cancelled (CANCELLED)\n`);
  expect(stopped.code).toBe(1);
  const { output, code } = await run(...words);
  expect(output).toMatch(/: [23] tasks\.\n/u);
  expect(code).toBe(0);
});

itOnSlurm('goes on elsewhere when a node dies, with what is finished kept and nothing twice', async () => {
  const { slurm, logs, published } = await sitDown();
  const { sweep, node: dead, root } = await startTask('--output', 'results_dead');
  const before = await readRunRecord(join(root, FIRST));
  try {
    await slurm.killNode(dead);
    await submitThird('--output', 'results_dead');
    expect((await sweep.ended).output).toMatch(ALL);
    await until(async () => (await published('results_dead')).length === 3);
  } finally {
    await slurm.startDaemon(`slurmd-${dead}`);
  }
  expect(await logs('results_dead')).toContain(documented('started again 1 times'));
  expect(await readRunRecord(join(root, FIRST))).toEqual(before);
  await expectOnce(root);
});

itOnSlurm('lets the later attempt win where only the daemon of a node dies and its job goes on', async () => {
  const { slurm, logs, published } = await sitDown();
  const { sweep, node: cut, root, task } = await startTask('--output', 'results_cut');
  try {
    await slurm.killDaemon(`slurmd-${cut}`);
    await slurm.call('scontrol', 'update', `nodename=${cut}`, 'state=down', 'reason=test');
    await submitThird('--output', 'results_cut');
    let later = task;
    await until(async () => (later = await holdAt(SECOND, root)).pid !== task.pid);
    task.release();
    await until(() => !isRunning(task.pid));
    later.release();
    expect((await sweep.ended).output).toMatch(ALL);
    await until(async () => (await published('results_cut')).length === 3);
  } finally {
    await slurm.startDaemon(`slurmd-${cut}`);
  }
  expect(await logs('results_cut')).toContain(documented('another process has taken over this part'));
  await expectOnce(root);
});

itOnSlurm('starts again for the rest when others go first', async () => {
  const { slurm, logs, published, filesIn } = await sitDown();
  const asked = ['--partition', 'scavenge', '--output', 'results_yield'];
  const { sweep, node: wanted, root, task } = await startTask(...asked);
  await slurm.call('sbatch', '-p', 'eval', '-w', wanted, '-c', '2', '-o', '/dev/null', '--wrap', 'true');
  await until(async () => isAskedToEnd(task.pid));
  task.release();
  await submitThird(...asked);
  expect((await sweep.ended).output).toMatch(ALL);
  await until(async () => (await published('results_yield')).length === 3);
  expect(await logs('results_yield')).toContain(documented('started again 1 times'));
  expect((await filesIn('results_yield')).filter((name) => name.endsWith('.limits'))).toEqual([]);
  await expectOnce(root);
});

itOnSlurm('starts again for the rest before the time limit, and says where one was reached', async () => {
  const { slurm, jobs, logs, flags, run, filesIn } = await sitDown();
  const [long, short] = await Promise.all([
    startTask('--time', '20:00', '--output', 'results_long'),
    startTask('--time', '5:00', '--output', 'results_short'),
  ]);
  const limit = async (results: string, minutes: number): Promise<void> => {
    const [job] = await jobs(results);
    await slurm.call('scontrol', 'update', `JobId=${job?.arrayJobId}`, `TimeLimit=${minutes}`);
  };
  await Promise.all([limit('results_long', 2), limit('results_short', 0)]);
  await until(async () => isAskedToEnd(long.task.pid));
  long.task.release();
  await until(async () => {
    const [job] = await jobs('results_long');
    return job !== undefined && (job.states[0] === 'PENDING' || job.restarts > 0);
  });
  await limit('results_long', 20);

  const ended = await short.sweep.ended;
  const why = 'its task is over without it: reached its time limit: ask for more with --time (TIMEOUT)';
  expect(ended.output).toContain(`${SECOND}  ${documented(why)}\n`);
  expect((await long.sweep.ended).output).toMatch(ALL);
  expect(await logs('results_long')).toContain(documented('started again 1 times'));
  expect((await filesIn('results_long')).filter((name) => name.endsWith('.limits'))).toHaveLength(1);
  await expectOnce(long.root);
  const both = ['--checkpoints', `${FIRST},${SECOND}`, '--time', '20:00', '--output', 'results_short'];
  expect((await run(...flags, '--on', 'slurm', ...both)).output).toMatch(
    /: 1 task\.\n[^]*All 2 checkpoints/u,
  );
});

// The last one: what a killed controller had not written down it starts anew, and drains the node where that runs already.
itOnSlurm(
  'follows on when the controller was killed and is back, and tasks have ended meanwhile',
  async () => {
    const { slurm, published } = await sitDown();
    const { sweep, task } = await startTask('--output', 'results_back');
    await slurm.killDaemon('slurmctld');
    task.release();
    await until(async () => (await published('results_back')).length === 2);
    await slurm.startDaemon('slurmctld');
    const { output, code } = await sweep.ended;
    expect(output).toMatch(ALL);
    expect(code).toBe(0);
  },
);
