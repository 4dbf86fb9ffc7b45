import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { cancelSweep, readTreeStates } from '@evalcurve/sweep';
import {
  itWithSlurm,
  slurmWorkplace,
  until,
  writeMmluDataset,
  type SlurmWorkplace,
} from '@evalcurve/testing';

const program = fileURLToPath(new URL('../../bin.js', import.meta.url));
const words = ['--preset', 'demo', '--engine', 'embedded', '--on', 'slurm', '--submit-only'];

let started: SlurmWorkplace | null = null;

const itOnSlurm = itWithSlurm(it);

afterAll(() => started?.stop());

async function workplace(): Promise<SlurmWorkplace> {
  started ??= await slurmWorkplace({ program, words });
  return started;
}

itOnSlurm('tells how far a node is with a checkpoint', async () => {
  const { run, slurm, directory } = await workplace();
  // Slow enough to be looked at.
  const asked = ['--checkpoints', 'iter_0000000,iter_0000500', '--checkpoints-per-task', '2'];
  await run(...asked, '--batch-size', '1', '--output', 'results');
  const options = { root: join(directory.path, 'results'), slurm: { env: slurm.env } };
  await until(async () => {
    const [first, second] = await readTreeStates(options);
    if (first?.state !== 'running' || first.phase?.phase !== 'scoring') return false;
    expect(first.node).toMatch(/^n[12]$/u);
    expect(first.phase.total).toBeGreaterThan(first.phase.done ?? Infinity);
    expect(second).toMatchObject({ state: 'waiting', phase: null });
    return true;
  });
  await cancelSweep(options);
  expect((await readTreeStates(options)).map(({ state }) => state)).toEqual(['ended', 'ended']);
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
