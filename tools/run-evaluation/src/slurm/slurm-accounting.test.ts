import { afterAll, expect, it, jest } from '@jest/globals';
import { explainJob } from '@evalcurve/slurm';
import { itWithSlurm, until } from '@evalcurve/testing';
import { checkpointIds, holdAt, openLoginNode } from '../__fixtures__/login-node.ts';

jest.setTimeout(180_000);

const IDS = checkpointIds(3);
const [DONE = '', KILLED = '', CANCELLED = ''] = IDS;

let node: Awaited<ReturnType<typeof openLoginNode>> | null = null;

afterAll(async () => node?.stop());

itWithSlurm(it)('explains by sacct how tasks ended that squeue has forgotten', async () => {
  node = await openLoginNode({ nodes: 2, accounting: true, ids: IDS });
  const { flags, run, slurm, directory, states, jobs, published } = node;
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
