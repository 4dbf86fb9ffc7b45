import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, jest } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsFile } from './__fixtures__/results-file.ts';
import { plotResultsCommand } from './plot-results-command.ts';

// From source, the first picture takes loading Vega's eighty modules.
jest.setTimeout(60_000);

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';
const runs = {
  [`results_a/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
  [`results_a/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.3 }),
  [`results_b/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
  [`results_b/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.5 }),
};

let directory: TestDirectory;
afterEach(() => directory.remove());

async function plot(argv: readonly string[]) {
  directory = await testDirectory(runs);
  const { context, stdout, stderr } = captureContext({ cwd: directory.path });
  const code = await runTool({
    name: 'plot-results',
    commands: plotResultsCommand,
    argv: [...argv],
    context,
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

it('draws several runs into one picture, and says which is higher', async () => {
  const { code, stdout, stderr } = await plot(['results_a', 'results_b', '--label', 'one', '--label', 'two']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'a_b_mmlu_runs.png\n' });
  expect(stderr.replaceAll(/\s+/gu, ' ')).toContain('two scores higher than one only at the last of 2');
  const png = await readFile(join(directory.path, 'a_b_mmlu_runs.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.includes('Learning curves of one, two on mmlu')).toBe(true);
});

it('draws them over FLOPs of models of their own sizes, in Chinese', async () => {
  const flags = ['--x', 'flops', '--parameters', '1B', '--parameters', '70M', '--tokens-per-step', '1000000'];
  const { code } = await plot([
    'results_a',
    'results_b',
    ...flags,
    '--lang',
    'zh',
    '--output',
    'runs.vl.json',
  ]);
  expect(code).toBe(0);
  const text = await readFile(join(directory.path, 'runs.vl.json'), 'utf8');
  expect(text).toContain('训练计算量（1e19 FLOPs，6ND）');
  expect(text).toContain('"type": "log"');
});

it('draws one run over what is asked for', async () => {
  const flags = ['--x', 'flops', '--parameters', '1B', '--tokens-per-step', '1000000'];
  await plot(['results_a', ...flags, '--output', 'curve.svg']);
  expect(await readFile(join(directory.path, 'curve.svg'), 'utf8')).toContain(
    'Training compute (1e19 FLOPs, 6ND)',
  );
});

it.each([
  [['results_a', 'results_b', '--chart', 'subjects'], '--chart subjects draws one run, got 2'],
  [
    ['results_a', '--x', 'tokens'],
    'cannot go by tokens: the training tokens of iter_0002000 and 1 more are not known',
  ],
  [['results_a', '--x', 'flops'], '--x flops needs the number of parameters of the model'],
  [['results_a', 'results_b', '--x', 'flops', '--parameters', '1B'], 'cannot go by flops'],
])('refuses %j and writes nothing', async (argv, message) => {
  const { code, stdout, stderr } = await plot(argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.split('\n')[0]).toContain(message);
  expect(await readdir(directory.path)).toEqual(['results_a', 'results_b']);
});
