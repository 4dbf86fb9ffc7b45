import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { readResultsTree } from '@evalcurve/results-tree';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { runEvaluationCommand } from './run-evaluation-command.ts';

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory();
});
afterEach(() => directory.remove());

async function run(...argv: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const env = { HOME: directory.path, PATH: '' };
  const { context, stdout, stderr } = captureContext({ cwd: directory.path, env });
  const exitCode = await runTool({ name: 'run-evaluation', commands: runEvaluationCommand, argv, context });
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

const ASKED = ['--preset', 'demo', '--checkpoints', 'first,last', '--until', 'decided', '--output', 'out'];

it('asks a checkpoint at chance everything and one that has learned an eighth, and says so', async () => {
  const plan = await run(...ASKED, '--dry-run');
  expect(plan.stderr).toContain('· until above or below 25.0% ·');
  expect(plan.stdout.match(/--limit 0\.125 /gu)).toHaveLength(2);

  const { exitCode, stderr } = await run(...ASKED);
  const said = stderr
    .split('\n')
    .flatMap((line) => /\d% {3}(?:undecided|above|below).*/u.exec(line)?.[0] ?? []);
  expect([exitCode, said.map((line) => line.replace(/^\d% +| {3}[\d.]+ s$/gu, ''))]).toEqual([
    0,
    [
      'undecided after 114 questions   asking more',
      'undecided after 228 questions   asking more',
      'undecided after 456 questions   asking more',
      'undecided after 912 questions',
      'above 25.0% after 114 questions',
    ],
  ]);
  const { entries } = await readResultsTree(join(directory.path, 'out'));
  expect(entries.map(({ record }) => record?.depth?.confidence)).toEqual(
    // Shared out among all 16 checkpoints of the demo, whichever are evaluated.
    Array(2).fill(1 - 0.05 / 16),
  );

  const again = await run(...ASKED, '--json');
  expect(JSON.parse(again.stdout.split('\n')[1] ?? '')).toMatchObject({
    ...{ type: 'done-before', checkpoint: 'iter_0004200' },
    depth: { looks: 4, bound: 0.25, decision: 'above', questions: 114 },
  });
}, 60_000);
