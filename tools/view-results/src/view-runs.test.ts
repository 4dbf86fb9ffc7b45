import { runTool } from '@evalcurve/cli';
import { captureContext, type CaptureContextOptions } from '@evalcurve/cli/testing';
import { runsSummarySchema } from '@evalcurve/curves';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { resultsFile } from './__fixtures__/results-file.ts';
import { viewResultsCommand } from './view-results-command.ts';

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';

const runs = {
  [`results_a/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
  [`results_a/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.26 }),
  [`results_a/iter_0006000/${FILE}`]: resultsFile({ accuracy: 0.27 }),
  [`results_b/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }),
  [`results_b/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.31 }),
  [`results_b/iter_0006000/${FILE}`]: resultsFile({ accuracy: 0.35 }),
  [`results_b/iter_0008000/${FILE}`]: resultsFile({ accuracy: 0.36 }),
};
const labels = ['--label', 'run one', '--label', 'run two'];

async function view(files: Record<string, string>, argv: string[], options: CaptureContextOptions = {}) {
  const directory = await testDirectory(files);
  const captured = captureContext({ cwd: directory.path, ...options });
  const { context } = captured;
  const code = await runTool({ name: 'view-results', commands: viewResultsCommand, argv, context });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

it('says which run is higher and from where on, then shows both side by side', async () => {
  const { code, stdout, stderr } = await view(runs, ['results_a', 'results_b', ...labels]);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    '2 runs · mmlu 0-shot · 3 checkpoints in common',
    '  A run one · example/dense · 3 checkpoints, step 2,000 to 6,000',
    '  B run two · example/dense · 4 checkpoints, step 2,000 to 8,000',
  ]);
  expect(stdout.replaceAll(/\s+/gu, ' ')).toMatch(
    /run two scores higher than run one from step 4,000 on, the last 2 of 3 common checkpoints; at the last, \+8\.\d points \(95% interval \+\d\.\d to \+\d\.\d points, p < 0\.001, unpaired\) after correction for 3 comparisons\./u,
  );
  expect(stdout).toMatch(/^ {2}B: Above guessing/mu);
  expect(stdout).toMatch(/^ {3}step {4}A % {4}B % {3}B − A {2}95 % interval {2}p$/mu);
  expect(stdout).toMatch(
    /^ {2}4,000 {2}26\.\d\d {2}31\.\d\d {2}\+\d\.\d \* {3}\+\d\.\d to \+\d\.\d {2}p < 0\.001$/mu,
  );
  expect(stdout).toMatch(/^ {2}8,000 {9}3\d\.\d\d$/mu);
  expect(stdout).toContain('  * differs: 2 of 3 (');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "Next: plot-results results_a results_b --label 'run one' --label 'run two'\n",
  });
});

it.each([80, 60, 40])('fits a terminal of %d columns, in Chinese too', async (columns) => {
  for (const lang of ['en', 'zh']) {
    const { stdout } = await view(runs, ['results_a', 'results_b', '--lang', lang], {
      isTTY: true,
      columns,
      env: { NO_COLOR: '1' },
    });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    expect(stdout).toContain('results_b');
  }
});

it('shows more than two runs, each against the first', async () => {
  const { stdout } = await view(runs, ['results_a', 'results_b', 'results_a']);
  expect(stdout).toMatch(/^ +step +A % +B % +C % +B − A .* +C − A/mu);
  expect(stdout).toContain('run 3 and run 1 cannot be told apart at any of 3 common checkpoints.');
});

const right = (docId: number, known: number) => ({
  ...{ question: `Question ${docId}`, choices: ['a', 'b', 'c', 'd'], answer: docId % 4 },
  chosen: docId < known ? docId % 4 : (docId + 1) % 4,
});
const answering = (folder: string, known: number): Record<string, string> =>
  resultsWithSamples({
    folder,
    checkpoints: {
      iter_0002000: { mmlu_anatomy: Array.from({ length: 60 }, (_, docId) => right(docId, known)) },
    },
  });

it('pairs logged answers to the same questions', async () => {
  const { stdout } = await view({ ...answering('results_a', 20), ...answering('results_b', 35) }, [
    'results_a',
    'results_b',
  ]);
  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain('paired over 60 questions');
  expect(stdout).toContain('  Paired question by question (McNemar, mid-p).');
});

it('prints what its schema describes', async () => {
  const { stdout } = await view(runs, ['results_a', 'results_b', '--json', '--alpha', '0.01']);
  const summary = runsSummarySchema.parse(JSON.parse(stdout));
  expect(summary).toMatchObject({
    x: 'step',
    alpha: 0.01,
    comparisons: [{ kind: 'lasting', differences: [{}, {}, {}] }],
  });
  expect(summary.runs.map(({ label, results }) => [label, results.checkpoints.length])).toEqual([
    ['results_a', 3],
    ['results_b', 4],
  ]);
});

it('prints CSV, a row a run and checkpoint, and Markdown', async () => {
  const csv = (await view(runs, ['results_a', 'results_b', '--csv'])).stdout.split('\r\n');
  expect(csv).toHaveLength(1 + 7 + 1);
  expect(csv[1]).toMatch(/^results_a,iter_0002000,2000,,,0\.2\d+,.*,14042,,,,,,$/u);
  expect(csv[5]).toMatch(/^results_b,iter_0004000,4000,,,0\.3\d+,.*,14042,0\.0499\d*,.*,unpaired,/u);
  const { stdout } = await view(runs, ['results_a', 'results_b', '--markdown']);
  expect(stdout).toContain('| step | A % | B % | B − A | 95 % interval | p |');
});

it('lays runs out by tokens of their own batch sizes', async () => {
  const argv = ['results_a', 'results_b', '--tokens-per-step', '1000000', '--tokens-per-step', '500000'];
  const { stdout } = await view(runs, argv);
  expect(stdout).toMatch(/^ +tokens/mu);
  expect(stdout).toContain('2 checkpoints in common');
  const single = ['results_a', '--tokens-per-step', '1e6', '--x', 'flops', '--parameters', '1B'];
  const json = await view(runs, [...single, '--json']);
  expect(json.stdout).toContain('"tokens": 2000000000,\n      "flops": 12000000000000000000,');
  const csv = await view(runs, [...single, '--csv']);
  expect(csv.stdout).toMatch(
    /^checkpoint,step,tokens,flops,score,.*\r\niter_0002000,2000,2000000000,12000000000000000000,/u,
  );
  const flops = await view(runs, [...argv, '--x', 'flops', '--parameters', '1B']);
  expect(flops.stdout).toMatch(/^ +FLOPs .*\n +6\.0e18 /mu);
});

it.each([
  [['results_a', 'results_b', '--by', 'subject'], '--by looks at one run, got 2'],
  [['results_a', 'results_b', '--label', 'one'], 'expected 2 labels, one a run, got 1'],
  [['results_a', '--label', 'one'], '--label is for several runs'],
  [
    ['results_a', 'results_b', '--x', 'tokens'],
    'cannot go by tokens: the training tokens of iter_0002000 and 2 more are not known',
  ],
  [['results_a', '--x', 'flops', '--parameters', '1B'], 'cannot go by flops: the training tokens of'],
  [['results_a', '--x', 'flops'], '--x flops needs the number of parameters'],
  [
    ['results_a', 'results_few'],
    'runs that were asked differently cannot be compared: results_a (mmlu acc 0-shot all questions), results_few (mmlu acc 0-shot limit 10)',
  ],
])('refuses %j in one line', async (argv, message) => {
  const files = { ...runs, [`results_few/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25, limit: 10 }) };
  const { code, stdout, stderr } = await view(files, argv);
  expect(stderr.split('\n')[0]).toContain(`✗ ${message}`);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
