import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { itWithFixtures, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { viewQuestionsCommand } from './view-questions-command.ts';

const fixturesIt = itWithFixtures(it);

async function view(cwd: string, argv: string[]) {
  const { context, stdout, stderr } = captureContext({ cwd });
  const code = await runTool({ name: 'view-questions', commands: viewQuestionsCommand, argv, context });
  return { code, stdout: stdout(), stderr: stderr() };
}

fixturesIt('shows what every version of lm_eval logged', async (fixtures) => {
  const versions = join(fixtures, 'lm_eval-versions');
  const names = (await readdir(versions)).filter((name) => name.startsWith('v0'));
  for (const name of names) {
    const { code, stdout } = await view(versions, ['mmlu_anatomy', '2', '--results', name]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Anatomy · 2 of 3 questions · 1 checkpoint, samples in v0/u);
    expect(stdout.match(/^ {2}✓ [A-D] \S/gmu)).toHaveLength(2);
    expect(stdout.match(/ [A-D] [✓✗]$/gmu)).toHaveLength(2);
  }
  expect(names.length).toBeGreaterThan(15);
});

fixturesIt('puts checkpoints that different versions evaluated side by side', async (fixtures) => {
  const directory = await testDirectory();
  for (const [index, version] of ['v0.4.11', 'v0.4.12', 'v0.4.13'].entries()) {
    const source = join(fixtures, 'lm_eval-versions', version);
    await cp(source, join(directory.path, `results/iter_000${index + 1}000`), { recursive: true });
  }
  const { stdout } = await view(directory.path, ['anatomy', '--stats']);
  await directory.remove();

  expect(stdout).toMatch(/iter_0001000 +3 [^]*iter_0002000 +3 [^]*iter_0003000 +3 /u);
});
