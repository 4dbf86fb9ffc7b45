import { displayWidth, runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { seededRandom, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { changedConfig, written } from './__fixtures__/change-run.ts';
import { healthySeries } from './__fixtures__/healthy-series.ts';
import { checkResultsCommand } from './check-results-command.ts';

const FEW = healthySeries(seededRandom).slice(0, 3);

async function check(files: Readonly<Record<string, string>>, argv: readonly string[]) {
  const directory = await testDirectory(files);
  const captured = captureContext({ cwd: directory.path, isTTY: true, columns: 80, env: { NO_COLOR: '1' } });
  const { context } = captured;
  const code = await runTool({ name: 'check-results', commands: checkResultsCommand, argv, context });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

function under(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

const clean = under('results_clean', written(FEW));
const mixed = under(
  'results_mixed',
  written(FEW.map((run, index) => (index === 1 ? changedConfig({ batch_size: 4 })(run) : run))),
);

it('says of a healthy series that nothing was found, and how much was looked at', async () => {
  const { code, stdout } = await check(clean, []);
  expect(stdout).toBe(`example/dense · 0-shot · 3 checkpoints: iter_0001000 to iter_0003000
  705 samples in 6 files read.
  Nothing found. 29 kinds of defects were looked for.
`);
  expect(code).toBe(0);
});

it('says what was seen, what it means and what to do, within 80 columns in both languages', async () => {
  const english = await check(mixed, ['results_mixed']);
  expect(english.stdout).toContain(`
  ✗ noise · certain · mixed-batch-sizes
    Batch sizes differ: 16 (2), 4 (1); unlike the others: iter_0002000.
    That alone changes some answers of a model in float16 or bfloat16; in
    float32 hardly any.
    → Differences of a few answers`);
  expect(english).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Next: view-results results_mixed\n'),
  });
  const chinese = await check(mixed, ['results_mixed', '--lang', 'zh']);
  expect(chinese.stdout).toContain(
    '  ✗ 噪声 · 确定 · mixed-batch-sizes\n    批大小不一致：16 (2)、4 (1)；与其他不同的是',
  );
  for (const { stdout } of [english, chinese]) expect(displayWidth(stdout)).toBeLessThanOrEqual(80);
});

it('says what cannot be found where samples are left out', async () => {
  const { stdout } = await check(clean, ['results_clean', '--quick']);
  expect(stdout).toContain('No samples read: 8 kinds of defects cannot be found without them');
  expect(stdout).toContain('Nothing found. 21 kinds of defects were looked for.');
});

it('checks several folders, and ends with 2 where one of them cannot be read', async () => {
  const { code, stdout, stderr } = await check({ ...clean, ...mixed }, [
    'results_clean',
    'results_mixed',
    'results_none',
  ]);
  expect(stdout).toMatch(/Nothing found[^]*mixed-batch-sizes[^]*\n1 finding in one series\.\n$/u);
  expect(stderr).toContain('✗ no folder results_none\n');
  expect(code).toBe(2);
});

it('ends with 2 and one line where there is nothing to read', async () => {
  const { code, stdout, stderr } = await check({ 'results_empty/': '' }, ['results_empty', '--json']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^✗ no lm_eval results in .*results_empty: it is empty\n/u);
});

it('examines the models of a heap one by one, or the one that is picked', async () => {
  const other = FEW.map(changedConfig({ model_args: { pretrained: 'example/other', dtype: 'float32' } }));
  const heap = { ...under('heap/a', written(FEW)), ...under('heap/b', written(other)) };
  expect((await check(heap, ['heap'])).stdout).toMatch(/^example\/dense[^]*^example\/other/mu);
  const { code, stdout } = await check(heap, ['heap', '--model', 'other']);
  expect(stdout).toMatch(/^example\/other · 0-shot · 3 checkpoints/u);
  expect(code).toBe(0);
  expect((await check(heap, ['heap', '--model', 'gpt'])).stderr).toContain('✗ no series of "gpt"');
});
