import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { explainJob } from '@evalcurve/slurm';
import { itWithSlurm, until } from '@evalcurve/testing';
import { checkpointIds, holdAt, openLoginNode } from '../__fixtures__/login-node.ts';
import { sharedCluster } from '../__fixtures__/shared-cluster.ts';

const IDS = checkpointIds(3);
const [DONE = '', KILLED = '', CANCELLED = ''] = IDS;

const itOnSlurm = itWithSlurm(it);
const sitDown = sharedCluster(() => openLoginNode({ nodes: 2, accounting: true, ids: IDS }));

itOnSlurm('explains by sacct how tasks ended that squeue has forgotten', async () => {
  const { flags, run, slurm, directory, states, jobs, published } = await sitDown();
  const words = [...flags, '--on', 'slurm', '--output', 'results'];
  expect((await run(...words, '--submit-only')).code).toBe(0);
  const [killed] = await Promise.all(
    [KILLED, CANCELLED].map((id) => holdAt(id, `${directory.path}/results`)),
  );
  process.kill(killed?.pid ?? 0, 'SIGKILL');
  const [job] = await jobs('results');
  await slurm.call('scancel', `${job?.arrayJobId}_2`);
  await until(async () => (await published('results')).includes(DONE));
  await until(async () => (await slurm.call('squeue', '-h', '-t', 'all')) === '');
  const told = (await states('results')).map((state) => [
    state.id,
    state.state === 'ended' && state.job !== null ? explainJob(state.job, 'en') : state.state,
  ]);
  expect(told).toEqual([
    [DONE, 'done'],
    [KILLED, 'ended with an error (FAILED)'],
    [CANCELLED, 'cancelled (CANCELLED)'],
  ]);
  const again = await run(...words);
  expect(again.output).toMatch(/: 2 tasks\.\n[^]*All 3 checkpoints are evaluated\.\n/u);
  expect((await states('results')).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
});

itOnSlurm('does not take a node for fine whose check squeue has forgotten', async () => {
  const { flags, start, slurm, directory } = await sitDown();
  const hidden = join(directory.path, 'hidden');
  const check = start(...flags, '--on', 'slurm', '--check', '--dry-run', '--sbatch-option', 'hold');
  await until(() => check.output().includes('held'));
  check.child.kill('SIGSTOP');
  const [, job = ''] = /^Job (\d+) looks/mu.exec(check.output()) ?? [];
  await rename(join(directory.path, 'run'), hidden);
  await slurm.call('scontrol', 'release', job);
  await until(async () => (await slurm.call('squeue', '-h', '-t', 'all')) === '');
  await rename(hidden, join(directory.path, 'run'));
  check.child.kill('SIGCONT');
  const { output, code } = await check.ended;
  expect(output).toMatch(/^✗ the checkpoint \(.*\) is not found on a node, or does not start there\n/mu);
  expect(code).toBe(2);
});
