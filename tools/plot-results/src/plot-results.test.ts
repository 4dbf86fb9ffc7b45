import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, jest } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext, type CaptureContextOptions } from '@evalcurve/cli/testing';
import { itWithFixtures, testDirectory, type TestDirectory } from '@evalcurve/testing';
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

async function plot(cwd: string, argv: readonly string[], options: CaptureContextOptions = {}) {
  const { context, stdout, stderr } = captureContext({ cwd, ...options });
  const code = await runTool({
    name: 'plot-results',
    commands: plotResultsCommand,
    argv: [...argv],
    context,
  });
  return { code, stdout: stdout(), stderr: stderr() };
}

it('writes a PNG named after the only results folder, and says what it shows', async () => {
  directory = await testDirectory(run);
  const result = await plot(directory.path, []);
  expect(result).toMatchObject({ code: 0, stdout: 'dense_mmlu_results.png\n' });
  expect(result.stderr).toContain('Above guessing (25.0%)');
  const png = await readFile(join(directory.path, 'dense_mmlu_results.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // The width: one tile of libvips, which draws the texts once then.
  expect(png.readUInt32BE(16)).toBe(2000);
  expect(await readdir(directory.path)).toEqual(['dense_mmlu_results.png', 'results_dense']);
});

it('writes a specification with its origin', async () => {
  directory = await testDirectory(run);
  await plot(directory.path, ['results_dense', '--output', 'curve.vl.json', '--average', 'macro']);
  const { usermeta } = JSON.parse(await readFile(join(directory.path, 'curve.vl.json'), 'utf8')) as {
    usermeta: Record<string, string>;
  };
  expect(usermeta).toEqual({
    Title: 'Learning curve of example/dense on mmlu',
    Software: expect.stringMatching(/^evalcurve \d+\.\d+\.\d+/u),
    Model: 'example/dense',
    Recipe: 'mmlu acc, 0-shot, macro average, bfloat16, lm_eval 0.4.12',
    Checkpoints: 'iter_0002000, iter_0004000',
    Sources: expect.stringMatching(/^sha256:[\da-f]{64}$/u),
  });
});

it('draws and speaks Chinese', async () => {
  directory = await testDirectory(run);
  const { stderr } = await plot(directory.path, ['--output', 'curve.svg', '--lang', 'zh']);
  expect(stderr).toContain('随机猜测');
  expect(await readFile(join(directory.path, 'curve.svg'), 'utf8')).toContain(
    '训练过程中的 MMLU 准确率</text>',
  );
});

it('gives the same file each time, and another origin for other results', async () => {
  directory = await testDirectory({
    ...run,
    [`results_other/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
    [`results_other/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.51 }),
  });
  const { path } = directory;
  const drawn = async (folder: string, output: string): Promise<string> => {
    await plot(path, [folder, '--output', output]);
    return readFile(join(path, output), 'utf8');
  };
  const first = await drawn('results_dense', 'a.svg');
  expect(await drawn('results_dense', 'b.svg')).toBe(first);
  const sourcesOf = (svg: string): string | undefined => /sha256:[\da-f]+/u.exec(svg)?.[0];
  expect(sourcesOf(await drawn('results_other', 'c.svg'))).not.toBe(sourcesOf(first));
});

it('draws one task of several', async () => {
  directory = await testDirectory(run);
  const { stdout } = await plot(directory.path, ['results_dense', '--task', 'mmlu_anatomy']);
  expect(stdout).toBe('dense_mmlu_anatomy_results.png\n');
});

it('names a model by the last part of its path', async () => {
  const model = '/home/ada/runs/dense';
  directory = await testDirectory({ [`results/${FILE}`]: resultsFile({ accuracy: 0.4, model }) });
  await plot(directory.path, ['--output', 'curve.svg']);
  const svg = await readFile(join(directory.path, 'curve.svg'), 'utf8');
  expect(svg).toContain('>dense, 1 checkpoint, 0-shot<');
  expect(svg).not.toContain('/home/ada');
});

it('says which characters the picture lacks, and which files were left out', async () => {
  directory = await testDirectory({
    [`results/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.4, model: 'dense/🚀' }),
    [`results/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.4, model: 'dense/🚀' }).slice(0, 300),
  });
  const { code, stderr } = await plot(directory.path, ['--output', 'curve.png']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^! .*iter_0004000/mu);
  expect(stderr).toMatch(/^! the bundled font lacks 🚀/mu);
});

const mistakes: readonly [string, readonly string[], RegExp][] = [
  [
    'an unknown ending',
    ['--output', 'curve.pdf'],
    /expected a name that ends in \.png, \.svg or \.vl\.json/u,
  ],
  [
    'a folder that is not there',
    ['--output', 'no/curve.png'],
    /cannot write no\/curve\.png: its folder does not/u,
  ],
  ['a folder instead of a file', ['--output', 'folder.svg'], /cannot write folder\.svg: it is a folder/u],
  [
    'a file instead of a folder',
    ['--output', 'file/a.svg'],
    /cannot write file\/a\.svg: a part of its path/u,
  ],
  ['a scale of nothing', ['--scale', '0'], /scale of a picture must be between 0\.1 and 10, got 0/u],
  ['an unknown task', ['--task', 'mmlu_anatomi'], /mmlu_anatomi/u],
  ['an unknown flag', ['--colour', 'red'], /colour/u],
  ['a missing folder', ['results_dence'], /no folder results_dence/u],
  ['an empty folder', ['empty'], /no lm_eval results in/u],
];

it.each(mistakes)('refuses %s and changes nothing', async (_mistake, argv, message) => {
  directory = await testDirectory({ ...run, 'empty/': '', 'folder.svg/': '', file: '' });
  const before = await readdir(directory.path, { recursive: true });
  const folder = argv[0]?.startsWith('--') === true ? ['results_dense'] : [];
  const { code, stdout, stderr } = await plot(directory.path, [...folder, ...argv]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(await readdir(directory.path, { recursive: true })).toEqual(before);
});

const fixturesIt = itWithFixtures(it);

fixturesIt('draws series that others evaluated', async (fixtures) => {
  directory = await testDirectory();
  const series = [
    ['pythia-v1-1.4b/EleutherAI+pythia/evals/pythia-v1/pythia-1.4b/zero-shot', '27 checkpoints, 0-shot'],
    ['pythia-v0-70m', '15 checkpoints'],
    ['e2lm-cruise-pythia-1b-mmlu_hs', '143 checkpoints, 0-shot'],
  ] as const;
  for (const [folder, subtitle] of series) {
    const source = join(fixtures, 'series', folder);
    const { code } = await plot(directory.path, [source, '--output', 'curve.svg']);
    expect(code).toBe(0);
    expect(await readFile(join(directory.path, 'curve.svg'), 'utf8')).toContain(subtitle);
  }
});

fixturesIt('draws what every version of lm_eval wrote', async (fixtures) => {
  directory = await testDirectory();
  const versions = join(fixtures, 'lm_eval-versions');
  for (const name of (await readdir(versions)).filter((version) => version.startsWith('v0'))) {
    const { code, stderr } = await plot(directory.path, [join(versions, name), '--output', `${name}.svg`]);
    expect({ name, code }).toEqual({ name, code: 0 });
    expect(stderr).not.toContain('!');
  }
});
