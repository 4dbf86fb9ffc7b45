import { expect, it } from '@jest/globals';
import { readTimeLimit } from '@evalcurve/slurm';
import { itWithSlurm } from '@evalcurve/testing';
import { sharedWorkplace } from '../__fixtures__/shared-workplace.ts';

const workplace = sharedWorkplace('--limit', '2');

const itOnSlurm = itWithSlurm(it);

itOnSlurm('follows in lines of JSON alone on standard output', async () => {
  const { run } = await workplace();
  const ids = ['iter_0000000', 'iter_0000500'];
  const asked = ['--output', 'results_json', '--checkpoints', ids.join(','), '--json'];
  const { stdout, code } = await run(...asked);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const finished = ids.map((checkpoint) => ({ type: 'finished', checkpoint, score: expect.any(Number) }));
  for (const one of finished) expect(lines).toContainEqual(expect.objectContaining(one));
  expect(code).toBe(0);
});

itOnSlurm('groups checkpoints by the time that earlier ones took', async () => {
  const { run, slurm } = await workplace();
  const words = ['--output', 'results', '--checkpoints-per-task', 'auto', '--time', '20'];
  const first = await run(...words, '--checkpoints', 'iter_0000000,iter_0000500');
  expect(first.output).toMatch(
    /^1 checkpoint a task: none was measured here yet; one is taken to last ten/mu,
  );
  expect(first.output).toMatch(/: 2 tasks\.\n[^]*All 2 checkpoints are evaluated\.\n/u);
  // A start of 5 s and more against a checkpoint of a second or so, and half of 20 minutes.
  const more = ['--checkpoints', 'iter_0001600,iter_0004200'];
  const { code, output } = await run(...words, ...more);
  expect(output).toMatch(/^2 checkpoints a task: the engine starts in .*, .* \(measured on 2 here\)$/mu);
  expect(output).toMatch(/: 1 task\.\n[^]*All 2 checkpoints are evaluated\.\n/u);
  expect(code).toBe(0);
  // The cluster of the test gives half an hour.
  expect(await readTimeLimit({ env: slurm.env })).toBe(1800);
  expect(await readTimeLimit({ env: slurm.env, partition: 'eval', time: '20' })).toBe(1200);
  expect(await readTimeLimit({ env: slurm.env, partition: 'nope' })).toBeNull();
  await slurm.call('scontrol', 'update', 'PartitionName=scavenge', 'DefaultTime=4');
  expect(await readTimeLimit({ env: slurm.env, partition: 'eval,scavenge' })).toBe(240);
  expect(await readTimeLimit({ env: slurm.env, sbatchOptions: ['-p scavenge'] })).toBe(240);
  expect(await readTimeLimit({ env: slurm.env, time: '20', sbatchOptions: ['--time=10'] })).toBe(600);
  const short = await run('--output', 'results_short', '--partition', 'scavenge', '--dry-run');
  expect(short.output).not.toContain('--signal');
  const dry = await run(...words, '--output', 'results_cut', '--lang', 'zh', '--dry-run');
  expect(dry.output).toMatch(/^每个任务 1 个 checkpoint：此处尚无测量/mu);
});
