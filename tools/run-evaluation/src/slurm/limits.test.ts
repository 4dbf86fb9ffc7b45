import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import {
  itWithMounts,
  itWithSlurm,
  slurmWorkplace,
  smallDisk,
  until,
  type SlurmWorkplace,
} from '@evalcurve/testing';

const program = fileURLToPath(new URL('../../bin.js', import.meta.url));
const words = ['--preset', 'demo', '--engine', 'embedded', '--limit', '1', '--on', 'slurm', '--submit-only'];

let started: SlurmWorkplace | null = null;

const itOnSlurm = itWithSlurm(it);

afterAll(() => started?.stop());

async function workplace(): Promise<SlurmWorkplace> {
  started ??= await slurmWorkplace({ program, words });
  return started;
}

itOnSlurm('says before anything is fetched that a partition is closed, with the words of Slurm', async () => {
  const { run, slurm, filesIn } = await workplace();
  await slurm.call('scontrol', 'create', 'PartitionName=closed', 'Nodes=ALL', 'State=INACTIVE');
  const { output, code } = await run('--partition', 'closed', '--output', 'results_closed');
  expect(output).toMatch(/^✗ sbatch: .*Required partition not available \(inactive or drain\)$/mu);
  expect(output).not.toContain('fetching');
  expect(code).toBe(2);
  expect(await filesIn('results_closed')).toEqual([]);
});

itWithMounts(Object.assign(itOnSlurm, { skip: it.skip }))(
  'submits nothing where the disk is full',
  async () => {
    const { run, slurm } = await workplace();
    const disk = await smallDisk(64);
    await disk.fill();
    const { output, code } = await run('--output', join(disk.path, 'results'));
    await disk.remove();
    expect(output).toMatch(/^✗ cannot write results into .*results: the disk is full$/mu);
    expect(code).toBe(2);
    expect(await slurm.call('squeue', '-h')).toBe('');
  },
);

itOnSlurm('fits into the arrays that a cluster takes, and says what it says where it is full', async () => {
  const { run, slurm, directory, filesIn } = await workplace();
  const restart = `pid=$(cat "$(dirname $SLURM_CONF)/../pid/slurmctld.pid"); kill $pid
    sed -i 's/^MaxArraySize=.*/MaxArraySize=3\\nMaxJobCount=7/' $SLURM_CONF
    while kill -0 $pid; do sleep 0.1; done; slurmctld`;
  await slurm.call('bash', '-c', restart);
  await until(
    async () => (await slurm.call('sinfo', '-h', '-p', 'eval', '-o', '%T').catch(() => '')) === 'idle\n',
  );
  const { output } = await run('--output', 'results_small');
  expect(output).toMatch(/: 3 tasks\.$/mu);
  const [work = ''] = (await filesIn('results_small')).filter((name) => name.endsWith('/work.txt'));
  const lines = (await readFile(join(directory.path, 'results_small', work), 'utf8')).split('\n');
  expect(lines.map((line) => line.split(',').length)).toEqual([6, 5, 5, 1]);
  const full = await run('--output', 'results_more');
  expect(full.output).toMatch(
    /^✗ sbatch: .*Resource temporarily unavailable\n {2}Nothing was submitted\. Wait/mu,
  );
  expect(full.code).toBe(2);
  expect(await filesIn('results_more')).toEqual([]);
});
