import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { itWithFixtures } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { viewResultsCommand } from './view-results-command.ts';

const fixturesIt = itWithFixtures(it);

async function view(cwd: string, argv: string[]) {
  const { context, stdout, stderr } = captureContext({
    cwd,
    isTTY: true,
    columns: 80,
    env: { NO_COLOR: '1' },
  });
  const code = await runTool({ name: 'view-results', commands: viewResultsCommand, argv, context });
  return { code, stdout: stdout(), stderr: stderr() };
}

fixturesIt('shows what every version of lm_eval wrote', async (fixtures) => {
  const versions = join(fixtures, 'lm_eval-versions');
  for (const name of (await readdir(versions)).filter((version) => version.startsWith('v0'))) {
    const { code, stdout } = await view(versions, [name]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/· mmlu 0-shot · 1 checkpoint\n[^]*Not distinguishable from guessing[^]*STEM/u);
  }
});

fixturesIt('shows series that others evaluated, whatever their layout', async (fixtures) => {
  const series = join(fixtures, 'series');
  const zeroShot = 'pythia-v1-1.4b/EleutherAI+pythia/evals/pythia-v1/pythia-1.4b/zero-shot';
  expect((await view(series, [zeroShot])).stdout).toMatch(
    /27 checkpoints, step 0 to 143,000[^]*step143000 +143,000 +26\.19 \* ★/u,
  );
  expect((await view(series, ['pythia-v0-70m'])).stdout).toContain('15 checkpoints, step 3,000 to 143,000');
  const cloze = await view(series, ['e2lm-cruise-pythia-1b-mmlu_hs']);
  expect(cloze.stdout).toContain('mmlu_hs 0-shot · 143 checkpoints, step 1,000 to 143,000');
});

fixturesIt('refuses what other programs wrote, and says who did', async (fixtures) => {
  for (const name of ['bigscience', 'dclm', 'e2lmc']) {
    const { code, stdout, stderr } = await view(join(fixtures, 'series'), [name]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^✗ no lm_eval results in .* was written by .*, not by lm_eval/u);
  }
});

fixturesIt('tells a model of NaN from one that guesses', async (fixtures) => {
  const { stdout } = await view(join(fixtures, 'lm_eval-versions'), ['edge-nan-model-v0.4.13', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({ notes: [{ kind: 'nan-log-likelihoods' }, {}, {}] });
});

fixturesIt(
  'shows one of several series where it is named, with tokens where they are told',
  async (fixtures) => {
    const folder = join(fixtures, 'series');
    const mixed = await view(folder, ['pythia-v1-1.4b']);
    expect(mixed).toMatchObject({ code: 2, stderr: expect.stringContaining('mixes 2 runs') });
    const { code, stdout } = await view(folder, [
      'pythia-v1-1.4b',
      ...['--model', '5-shot', '--tokens-per-step', '2097152', '--json'],
    ]);
    const summary = JSON.parse(stdout) as { checkpoints: { id: string; tokens: number }[] };
    expect([code, summary.checkpoints.length]).toEqual([0, 15]);
    expect(summary.checkpoints.at(-1)).toMatchObject({ id: 'step143000', tokens: 299_892_736_000 });
  },
);
