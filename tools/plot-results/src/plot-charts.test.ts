import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, jest } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { itWithFixtures, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { resultsFile } from './__fixtures__/results-file.ts';
import { samplesFile } from './__fixtures__/samples-file.ts';
import { plotResultsCommand } from './plot-results-command.ts';

// From source, the first picture takes loading Vega's eighty modules.
jest.setTimeout(60_000);

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';
const SAMPLES = 'example__dense/samples_mmlu_anatomy_2025-10-20T11-02-33.000000.jsonl';
const run = {
  [`results_dense/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
  [`results_dense/iter_0002000/${SAMPLES}`]: samplesFile({ questions: 135, accuracy: 0.25 }),
  [`results_dense/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.5 }),
  [`results_dense/iter_0004000/${SAMPLES}`]: samplesFile({ questions: 135, accuracy: 0.5 }),
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
  ['metrics', 'Metrics of example/dense on mmlu', /tells? [01] of 1 pairs of checkpoints apart/u],
  ['flips', 'Questions gained and lost of example/dense on mmlu', /of 135 questions \d+ were gained/u],
  ['letters', 'Letters of the answers of example/dense on mmlu', /of the answers at step 4,000/u],
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
  ['letters', [], /cannot plot the letters of results_other: no logged samples of other_anatomy/u],
  ['metrics', [], /cannot plot the metrics of results_other: no logged samples of other_anatomy/u],
  ['flips', [], /cannot plot the flips of results_other: no logged samples of other_anatomy/u],
  ['letter', [], /letter.*curve/su],
])('refuses --chart %s where it cannot be drawn, and changes nothing', async (chart, argv, message) => {
  const other = resultsFile({ accuracy: 0.5 }).replaceAll('mmlu_', 'other_');
  directory = await testDirectory({ [`results_other/${FILE}`]: other });
  const { code, stdout, stderr } = await plot(directory.path, ['--chart', chart, ...argv]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(await readdir(directory.path)).toEqual(['results_other']);
});

itWithFixtures(it)('draws the subjects of a run that others evaluated, in Chinese too', async (fixtures) => {
  directory = await testDirectory();
  const run = 'pythia-v1-1.4b/EleutherAI+pythia/evals/pythia-v1/pythia-1.4b/zero-shot';
  const argv = [join(fixtures, 'series', run), '--chart', 'subjects', '--lang', 'zh', '-o', 'a.svg'];
  const { code, stderr } = await plot(directory.path, argv);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^57 个科目中有 1 个持续高于随机猜测/u);
  const svg = await readFile(join(directory.path, 'a.svg'), 'utf8');
  expect(svg.match(/>社会科学</gu)).toHaveLength(12);
});

it('tells by the origin which samples were drawn', async () => {
  directory = await testDirectory({
    ...run,
    [`results_other/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
    [`results_other/iter_0002000/${SAMPLES}`]: samplesFile({ questions: 135, accuracy: 0.25 }),
    [`results_other/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.5 }),
    [`results_other/iter_0004000/${SAMPLES}`]: samplesFile({ questions: 135, accuracy: 0.4 }),
  });
  const { path } = directory;
  const originOf = async (folder: string, chart: string): Promise<string | undefined> => {
    await plot(path, [folder, '--chart', chart, '--output', 'a.svg']);
    return /sha256:[\da-f]+/u.exec(await readFile(join(path, 'a.svg'), 'utf8'))?.[0];
  };
  const letters = await originOf('results_dense', 'letters');
  expect(letters).toMatch(/^sha256/u);
  expect(await originOf('results_other', 'letters')).not.toBe(letters);
  expect(await originOf('results_other', 'curve')).toBe(await originOf('results_dense', 'curve'));
});
