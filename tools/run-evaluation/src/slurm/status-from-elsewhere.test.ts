import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { cancelSweep, readTreeStates } from '@evalcurve/sweep';
import { itWithSlurm, until, writeMmluDataset } from '@evalcurve/testing';
import { sharedWorkplace } from '../__fixtures__/shared-workplace.ts';

const itOnSlurm = itWithSlurm(it);

const workplace = sharedWorkplace('--submit-only');

itOnSlurm('tells how far a node is with a checkpoint', async () => {
  const { run, slurm, directory } = await workplace();
  // One task with all of them, slow enough to be looked at.
  await run('--batch-size', '1', '--checkpoints-per-task', '16', '--output', 'results');
  const options = { root: join(directory.path, 'results'), slurm: { env: slurm.env } };
  await until(async () => {
    const states = await readTreeStates(options);
    const now = states.find(({ state }) => state === 'running');
    if (now?.state !== 'running' || now.phase?.phase !== 'scoring') return false;
    expect(now.node).toMatch(/^n[12]$/u);
    expect(now.phase.total).toBeGreaterThan(0);
    expect(now.phase.total).toBeGreaterThanOrEqual(now.phase.done ?? Infinity);
    expect(states.at(-1)).toMatchObject({ id: 'iter_0004200', state: 'waiting', phase: null });
    return true;
  });
  await cancelSweep(options);
  expect((await readTreeStates(options)).at(-1)?.state).toBe('ended');
});

itOnSlurm('tells why the program in a task ended', async () => {
  const { run, slurm, directory } = await workplace();
  const questions = join(directory.path, 'questions');
  await writeMmluDataset({ directory: questions });
  const asked = ['--checkpoints', 'iter_0000000', '--data', 'questions', '--output', 'results_none'];
  const { output } = await run(...asked, '--sbatch-option', 'hold');
  const [, array = ''] = /Submitted job (\d+)/u.exec(output) ?? [];
  await rm(questions, { recursive: true });
  await slurm.call('scontrol', 'release', array);
  const options = { root: join(directory.path, 'results_none'), slurm: { env: slurm.env } };
  await until(async () => (await readTreeStates(options))[0]?.state === 'ended');
  const complaint = expect.stringMatching(/^dataset .*\/questions has no /u);
  expect(await readTreeStates(options)).toMatchObject([{ state: 'ended', complaint }]);
});
