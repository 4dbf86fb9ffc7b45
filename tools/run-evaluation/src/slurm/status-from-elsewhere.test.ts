import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { readSweepProgress } from '@evalcurve/results-tree';
import { readTreeStates } from '@evalcurve/sweep';
import { itWithSlurm, startProgram, until, writeMmluDataset, type StartedProgram } from '@evalcurve/testing';
import { holdWhile } from '../__fixtures__/login-node.ts';
import { sharedWorkplace } from '../__fixtures__/shared-workplace.ts';

const itOnSlurm = itWithSlurm(it);

const workplace = sharedWorkplace('--submit-only');

const program = fileURLToPath(new URL('../../../start/bin.js', import.meta.url));

// What is called from another shell.
async function evalcurve(...words: string[]): Promise<StartedProgram> {
  const { slurm, directory } = await workplace();
  const { path: cwd } = directory;
  return startProgram({ program, words, cwd, env: { ...slurm.env, HOME: cwd } });
}

itOnSlurm('tells from another shell how far a node is, watches it, and cancels it', async () => {
  const { run, directory } = await workplace();
  // One task with all of them, which scores most of its time.
  const slow = ['--num-fewshot', '5', '--batch-size', '1'];
  await run(...slow, '--checkpoints-per-task', '16', '--output', 'results');
  const root = join(directory.path, 'results');
  const task = await holdWhile(root, async (part) => {
    const progress = await readSweepProgress(root, part);
    return Array.from(progress.values()).some(({ phase, done }) => phase === 'scoring' && done !== null);
  });
  const watching = await evalcurve('status', 'results', '--watch');
  const scoring =
    /^ {2}▶ iter_\d+ {3}running on n[12] for \d+ s: scoring [\d,]+ \/ [\d,]+ {3}\d+ ?%\n {2}· iter_\d+ … iter_0004200 \(\d+\) {3}waiting: its task runs on n[12] and has not come to it\n/mu;
  await until(() => scoring.test(watching.output()));
  const { stdout } = await (await evalcurve('status', 'results', '--json')).ended;
  const running = { state: 'running', node: expect.stringMatching(/^n[12]$/u) };
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    checkpoints: expect.arrayContaining([expect.objectContaining(running)]),
  });
  task.release();
  const cancelled = await (await evalcurve('cancel', 'results')).ended;
  expect(cancelled.output).toBe('Cancelled 1 task. What is finished stays; run it again to go on.\n');
  const watched = await watching.ended;
  expect(watched.output).toMatch(
    /^ {2}✗ iter_\d+ … iter_0004200 \(\d+\) {3}not evaluated: cancelled \(CANCELLED\)\n {6}log: results\/\.evalcurve\/slurm\/\w+\n$/mu,
  );
  expect([cancelled.code, watched.code]).toEqual([0, 0]);
  const again = await (await evalcurve('cancel', 'results')).ended;
  expect(again.output).toBe('Nothing to cancel: no task of this folder waits or runs.\n');
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
