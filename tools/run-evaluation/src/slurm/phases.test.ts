import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { cancelSweep, readTreeStates } from '@evalcurve/sweep';
import { itWithSlurm, slurmWorkplace, until, type SlurmWorkplace } from '@evalcurve/testing';

const program = fileURLToPath(new URL('../../bin.js', import.meta.url));
const words = ['--preset', 'demo', '--engine', 'embedded', '--on', 'slurm', '--submit-only'];

let workplace: SlurmWorkplace | null = null;

afterAll(() => workplace?.stop());

itWithSlurm(it)('tells from elsewhere how far a node is with a checkpoint', async () => {
  workplace = await slurmWorkplace({ program, words });
  const { run, slurm, directory } = workplace;
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
