import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithMounts, itWithSlurm, until, writeCheckpointRun, writeMmluDataset } from '@evalcurve/testing';
import { sharedWorkplace } from '../__fixtures__/shared-workplace.ts';

const itOnSlurm = itWithSlurm(it);
const itWithHiding = itWithMounts(itOnSlurm);

const workplace = sharedWorkplace('--limit', '2', '--check');

// A node that sees nothing of a folder of this machine: its daemon lives where another disk is mounted there.
async function hide(folder: string, { node }: { node: string }): Promise<void> {
  const { slurm } = await workplace();
  const pidFile = join(slurm.env.SLURM_CONF, '../../pid', `slurmd-${node}.pid`);
  const script = `kill $(cat ${pidFile}); while [ -e ${pidFile} ]; do sleep 0.1; done
    unshare --mount bash -c "mount -t tmpfs none '${folder}' && slurmd -N ${node}"`;
  await slurm.call('bash', '-c', script);
  await until(async () => (await slurm.call('sinfo', '-h', '-n', node, '-o', '%T')).trim() === 'idle');
}

itOnSlurm('finds what the tasks need on a node, and leaves nothing of it', async () => {
  const { run, filesIn, slurm } = await workplace();
  const { output, code } = await run('--dry-run');
  expect(output).toMatch(/^Node n[12] shares the folders and has what the tasks need\.$/mu);
  expect(code).toBe(0);
  expect((await filesIn('.')).filter((name) => !name.startsWith('.cache'))).toEqual([]);
  expect(await slurm.call('squeue', '-h')).toBe('');
});

itWithHiding('refuses a folder that a node does not share, or cannot write, in one line', async () => {
  const { run, filesIn, directory, slurm } = await workplace();
  const far = join(directory.path, 'far');
  await mkdir(far);
  await hide(far, { node: 'n2' });
  const asked = ['--output', 'far/results', '--sbatch-option'];
  const { output, code } = await run(...asked, 'nodelist=n2');
  expect(output).toMatch(
    /^✗ .*\/far is not shared with node n2: what is written on one is not seen on the/mu,
  );
  expect(output).toMatch(/^ {2}Nothing was submitted\.$/mu);
  expect(code).toBe(2);
  expect((await run(...asked, 'nodelist=n1', '--dry-run')).code).toBe(0);
  expect(await filesIn('far')).toEqual([]);
  expect(await slurm.call('squeue', '-h')).toBe('');
});

itWithHiding('names what a node lacks', async () => {
  const { run, directory } = await workplace();
  const model = join(directory.path, 'run');
  await writeCheckpointRun({
    ...{ directory: model, layout: 'directory', tokenizerAt: 'root', ids: ['iter_0002000'] },
  });
  await writeMmluDataset({ directory: join(directory.path, 'questions') });
  await hide(model, { node: 'n1' });
  const asked = ['--model', 'run', '--data', 'questions', '--sbatch-option', 'nodelist=n1'];
  const { output, code } = await run(...asked);
  expect(output).toMatch(/^✗ the checkpoint \(.*\/run\/iter_0002000\) is not found on node n1/mu);
  expect(code).toBe(2);
});
