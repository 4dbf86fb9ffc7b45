import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { cancelSweep } from '@evalcurve/sweep';
import { itWithSlurm, until } from '@evalcurve/testing';
import { sharedWorkplace } from '../__fixtures__/shared-workplace.ts';

const itOnSlurm = itWithSlurm(it);

const workplace = sharedWorkplace('--limit', '2', '--submit-only');

const idsIn = (output: string): string[] =>
  [...output.matchAll(/\bjob (?<id>\d+)/gu)].map(({ groups }) => groups?.['id'] ?? '');

// What the last job of each submission has printed.
async function lastWordsIn(results: string): Promise<string[]> {
  const { directory, filesIn } = await workplace();
  const logs = (await filesIn(results)).filter((name) => name.endsWith('/curve.log'));
  return Promise.all(logs.map((name) => readFile(join(directory.path, results, name), 'utf8')));
}

itOnSlurm('draws the curve and says what is missing once all tasks are over', async () => {
  const { run, filesIn } = await workplace();
  // Slurm has its own idea of "%a" in the names of logs.
  const asked = ['--checkpoints', 'iter_0000000,iter_0000500', '--output', 'results_50%a'];
  const { output, code } = await run(...asked, '--time', '10');
  expect(output).toMatch(
    /^When all are over job \d+ says what is missing and draws results_50%a\/curve\.png\.$/mu,
  );
  expect(code).toBe(0);
  await until(async () => (await filesIn('results_50%a')).includes('curve.png'));
  const [said = ''] = await lastWordsIn('results_50%a');
  expect(said).toMatch(/results_50%a · 2 of 2 done\n/u);
  expect((await filesIn('results_50%a')).filter((name) => /task-[01]\.log$/u.test(name))).toHaveLength(2);
});

itOnSlurm('comes after a cancelled array, too, and after what another submission has left', async () => {
  const { run, slurm, filesIn } = await workplace();
  const asked = ['--output', 'results_cut', '--max-tasks', '1'];
  // No task may start: they are held.
  const options = ['--sbatch-option', 'hold', '--sbatch-option', 'nice=7'];
  const first = await run(...asked, '--checkpoints', 'iter_0000000,iter_0000500', ...options);
  const [array = '', held = ''] = idsIn(first.output);
  const second = await run(...asked, '--checkpoints', 'iter_0000000,iter_0001600');
  const [, last = ''] = idsIn(second.output);
  expect(second.output).toMatch(/: 1 task\.$/mu);
  await until(async () => (await filesIn('results_cut')).includes('iter_0001600/run.json'));
  expect(await slurm.call('squeue', '-h', '-j', last, '-o', '%T')).toBe('PENDING\n');
  await slurm.call('scancel', array, held);
  await until(async () => (await filesIn('results_cut')).includes('curve.png'));
  const said = await lastWordsIn('results_cut');
  expect(said.join('')).toMatch(/1 of 3 done\n/u);
  expect(said.join('')).toMatch(/not evaluated: cancelled \(CANCELLED\)\n/u);
});

itOnSlurm('is cancelled with the tasks', async () => {
  const { run, slurm, directory, filesIn } = await workplace();
  const { output } = await run('--output', 'results_never', '--sbatch-option', 'hold');
  const [, last = ''] = idsIn(output);
  await cancelSweep({ root: join(directory.path, 'results_never'), slurm: { env: slurm.env } });
  expect(await slurm.call('squeue', '-h', '-t', 'all', '-j', last, '-o', '%T')).toBe('CANCELLED\n');
  expect(await filesIn('results_never')).not.toContain('curve.png');
});
