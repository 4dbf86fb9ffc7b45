import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { itWithFixtures, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { compareCheckpointsCommand } from './compare-checkpoints-command.ts';

const fixturesIt = itWithFixtures(it);

async function compare(cwd: string, argv: string[]) {
  const { context, stdout, stderr } = captureContext({ cwd });
  const code = await runTool({
    name: 'compare-checkpoints',
    commands: compareCheckpointsCommand,
    argv,
    context,
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

fixturesIt('compares checkpoints that others evaluated without samples', async (fixtures) => {
  const series = join(fixtures, 'series');
  const { code, stdout } = await compare(series, ['pythia-v1-1.4b', 'first', 'last', '--model', '5-shot']);
  expect(stdout).toMatch(
    /From step 3,000 to step 143,000: \+1\.6 points \(95% interval \+0\.6 to \+2\.6\s+points, p = 0\.002, unpaired\)/u,
  );
  expect(stdout).toMatch(/^ {2}MMLU +14,042 /mu);
  expect(stdout.match(/^ {2}(?:STEM|Humanities|Social sciences|Other) /gmu)).toHaveLength(4);
  expect(code).toBe(0);
});

fixturesIt('pairs what two versions of lm_eval logged: one model answers alike', async (fixtures) => {
  const directory = await testDirectory();
  for (const [index, version] of ['v0.4.11', 'v0.4.13'].entries()) {
    const source = join(fixtures, 'lm_eval-versions', version);
    await cp(source, join(directory.path, `results/iter_000${index + 1}000`), { recursive: true });
  }
  const anatomy = await compare(directory.path, ['first', 'last', '--task', 'mmlu_anatomy', '--questions']);
  expect(anatomy.stdout).toMatch(
    / 0\.0 points \([^)]*p = 1\.00, paired over 3 questions\), which may be noise/u,
  );
  // One subject is the whole already: no table by category, nothing to correct for.
  expect(anatomy.stdout).not.toMatch(/STEM|Holm/u);
  expect(anatomy.stdout).toContain('\n  No question flipped.\n');
  // The samples of one subject are not what all of MMLU is scored from.
  const { stdout } = await compare(directory.path, ['first', 'last', '--by', 'subject']);
  await directory.remove();
  expect(stdout).toMatch(/unpaired\)[^]*of 3 questions[^]*Rows without flips are not paired/u);
});
