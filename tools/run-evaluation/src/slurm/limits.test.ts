import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { cancelSweep } from '@evalcurve/sweep';
import { itWithMounts, itWithSlurm, smallDisk, until } from '@evalcurve/testing';
import { sharedWorkplace } from '../__fixtures__/shared-workplace.ts';

const itOnSlurm = itWithSlurm(it);

const workplace = sharedWorkplace('--limit', '1');

itOnSlurm('says before anything is fetched that a partition is closed, with the words of Slurm', async () => {
  const { run, slurm, filesIn } = await workplace();
  await slurm.call('scontrol', 'create', 'PartitionName=closed', 'Nodes=ALL', 'State=INACTIVE');
  const { output, code } = await run('--partition', 'closed', '--output', 'results_closed');
  expect(output).toMatch(/^✗ sbatch: .*Required partition not available \(inactive or drain\)$/mu);
  expect(output).not.toContain('fetching');
  expect(code).toBe(2);
  expect(await filesIn('results_closed')).toEqual([]);
});

itWithMounts(itOnSlurm)('submits nothing where the disk is full', async () => {
  const { run, slurm } = await workplace();
  const disk = await smallDisk(64);
  try {
    await disk.fill();
    const { output, code } = await run('--output', join(disk.path, 'results'));
    expect(output).toMatch(/^✗ cannot write results into .*results: the disk is full$/mu);
    expect(code).toBe(2);
  } finally {
    await disk.remove();
  }
  expect(await slurm.call('squeue', '-h')).toBe('');
});

itOnSlurm('says what Slurm takes and never starts', async () => {
  const { start, slurm, directory } = await workplace();
  await slurm.call('scontrol', 'create', 'PartitionName=quick', 'Nodes=ALL', 'MaxTime=5');
  const asked = ['--partition', 'quick', '--time', '10', '--checkpoints', 'first'];
  const sweep = start('--output', 'results_long', ...asked);
  const told = 'No task runs yet: asks for more time than the partition allows (PartitionTimeLimit)\n';
  try {
    await until(() => sweep.output().includes(told));
  } finally {
    sweep.child.kill('SIGINT');
    await sweep.ended;
    await cancelSweep({ root: join(directory.path, 'results_long'), slurm: { env: slurm.env } });
  }
  expect(sweep.output().split(told)).toHaveLength(2);
});

// The last one: the cluster takes nothing more after it.
itOnSlurm('fits into the arrays that a cluster takes, and says what it says where it is full', async () => {
  const { run, slurm, directory, filesIn } = await workplace();
  // Those that are over count, too. An array of 3 and the job after it fit in, a second array does not.
  const known = (await slurm.call('squeue', '-h', '-r', '-t', 'all')).split('\n').length - 1;
  const restart = `pid=$(cat "$(dirname $SLURM_CONF)/../pid/slurmctld.pid"); kill $pid
    sed -i 's/^MaxArraySize=.*/MaxArraySize=3\\nMaxJobCount=${known + 6}/; s/^MinJobAge=.*/MinJobAge=3000/' $SLURM_CONF
    while kill -0 $pid; do sleep 0.1; done; slurmctld`;
  await slurm.call('bash', '-c', restart);
  const isUp = async () => (await slurm.call('sinfo', '-h', '-p', 'eval', '-o', '%T')) === 'idle\n';
  await until(() => isUp().catch(() => false));
  const { output } = await run('--output', 'results_small', '--submit-only');
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
