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
const run = {
  [`results_dense/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
  [`results_dense/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.5 }),
};

let directory: TestDirectory | undefined;

afterEach(async () => {
  await directory?.remove();
  directory = undefined;
});

async function plot(cwd: string, argv: readonly string[]) {
  const { context, stdout, stderr } = captureContext({ cwd });
  const code = await runTool({
    name: 'plot-results',
    commands: plotResultsCommand,
    argv: [...argv],
    context,
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

async function sizeOf(path: string): Promise<{ width: number; height: number }> {
  const png = await readFile(path);
  expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const kinds: readonly [string, string, RegExp][] = [
  ['subjects', 'Subjects of example/dense on mmlu', /4 of 4 subjects: Anatomy/u],
];

it.each(kinds)('draws the %s and says what they show', async (chart, title, sentence) => {
  directory = await testDirectory(run);
  const { path } = directory;
  const { code, stdout, stderr } = await plot(path, ['--chart', chart]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `dense_mmlu_${chart}.png\n` });
  expect(stderr).toMatch(sentence);
  const { width, height } = await sizeOf(join(path, `dense_mmlu_${chart}.png`));
  expect(width).toBeGreaterThan(600);
  expect(height).toBeGreaterThan(300);
  await plot(path, ['--chart', chart, '--output', 'chart.vl.json']);
  const { usermeta } = JSON.parse(await readFile(join(path, 'chart.vl.json'), 'utf8')) as {
    usermeta: Record<string, string>;
  };
  expect(usermeta['Title']).toBe(title);
});

it.each([
  ['subjects', ['results_other'], /cannot plot the subjects of results_other: other_anatomy acc has no/u],
  ['letter', [], /letter.*curve/su],
])('refuses --chart %s where it cannot be drawn, and changes nothing', async (chart, argv, message) => {
  const other = resultsFile({ accuracy: 0.5 }).replaceAll('mmlu_', 'other_');
  directory = await testDirectory({ [`results_other/${FILE}`]: other });
  const { code, stdout, stderr } = await plot(directory.path, ['--chart', chart, ...argv]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(await readdir(directory.path)).toEqual(['results_other']);
});
