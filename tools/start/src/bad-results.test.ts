import { readdir } from 'node:fs/promises';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { startEvalcurve } from './start-evalcurve.ts';

const results = (model: string, fewshot: number): string =>
  JSON.stringify({
    results: { mmlu_anatomy: { alias: 'anatomy', 'acc,none': 0.25, 'acc_stderr,none': 0.04 } },
    versions: { mmlu_anatomy: 1 },
    'n-shot': { mmlu_anatomy: fewshot },
    'n-samples': { mmlu_anatomy: { original: 135, effective: 135 } },
    config: { model: 'hf', model_args: `pretrained=${model}`, batch_size: 8, limit: null },
    date: 1_795_500_000,
    model_name: model,
  });
const whole = results('runs/one', 0);
const file = (checkpoint: string): string => `results_x/${checkpoint}/results_2026-01-01T00-00-00.json`;

const folders: readonly [string, Readonly<Record<string, string>>, RegExp][] = [
  ['a file that was cut in half', { [file('step1')]: whole.slice(0, whole.length / 2) }, /is cut off/u],
  ['an empty file', { [file('step1')]: '' }, /is empty/u],
  ['a file that is no JSON', { [file('step1')]: '<html>' }, /is not JSON/u],
  ['a file of another tool', { [file('step1')]: '{"scores": [1, 2]}' }, /no lm_eval results/u],
  ['no file at all', { 'results_x/': '' }, /no lm_eval results in .*: it is empty/u],
  [
    'a mix of runs',
    { [file('step1')]: results('runs/one', 0), [file('other/step1')]: results('runs/two', 5) },
    /mixes 2 runs/u,
  ],
];

it.each(
  folders.flatMap(([what, files, message]) =>
    ['view', 'plot'].map((tool) => [tool, what, files, message] as const),
  ),
)('%s says what is wrong with %s, exits with 2 and writes nothing', async (tool, _, files, message) => {
  const directory = await testDirectory(files);
  const before = await readdir(directory.path, { recursive: true });
  const { context, stdout, stderr } = captureContext({ cwd: directory.path });
  const code = await startEvalcurve({ argv: [tool, 'results_x'], context });
  expect(stderr().split('\n')[0]).toMatch(message);
  expect({ code, stdout: stdout() }).toEqual({ code: 2, stdout: '' });
  expect(await readdir(directory.path, { recursive: true })).toEqual(before);
  await directory.remove();
});
