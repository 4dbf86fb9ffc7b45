import { captureContext, type CaptureContextOptions } from '@evalcurve/cli/testing';
import { runTool } from '@evalcurve/cli';
import { resultsSummarySchema } from '@evalcurve/curves';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { resultsFile } from './__fixtures__/results-file.ts';
import { viewResultsCommand } from './view-results-command.ts';

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';

const run = {
  [`results_dense/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.23 }),
  [`results_dense/iter_0004000/${FILE}`]: resultsFile({
    accuracy: (subject) => (subject === 'marketing' ? 0.6 : 0.27),
  }),
  [`results_dense/iter_0006000/${FILE}`]: resultsFile({
    accuracy: (subject) => (subject === 'anatomy' ? 0.1 : 0.32),
  }),
};

async function view(files: Record<string, string>, argv: string[], options: CaptureContextOptions = {}) {
  const directory = await testDirectory(files);
  const captured = captureContext({ cwd: directory.path, ...options });
  const code = await runTool({
    name: 'view-results',
    commands: viewResultsCommand,
    argv,
    context: captured.context,
  });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

it('says what is looked at, what it proves, and then shows the checkpoints', async () => {
  const { code, stdout, stderr } = await view(run, []);
  const [header, , ...rest] = stdout.split('\n');
  expect(header).toBe('example/dense · mmlu 0-shot · 3 checkpoints, step 2,000 to 6,000');
  expect(rest[0]).toMatch(/^ {2}Above guessing/u);
  expect(rest.slice(0, 6).findIndex((line) => line.includes('checkpoint   '))).toBeGreaterThan(0);
  expect(stdout).toMatch(/^ {2}iter_0002000 {2}2,000 {2}23\.\d\d {6}22\.\d – 23\.\d/mu);
  expect(stdout).toMatch(/^ {2}iter_0006000 {2}6,000 {2}31\.\d\d \* ★/mu);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'Next: plot-results results_dense · view-results results_dense --checkpoint last\n',
  });
});

it('shows the best and the worst subjects of the last checkpoint, and the gain', async () => {
  const { stdout } = await view(run, ['results_dense']);
  expect(stdout).toContain('subjects at iter_0006000');
  expect(stdout).toMatch(/Anatomy +10\.4 ± 5\.\d$/mu);
  expect(stdout).toMatch(
    /iter_0002000 → iter_0006000 {2}\+8\.\d points \(\+\d\.\d to \+\d\.\d\), from below chance to\s+above chance/u,
  );
});

it('says after the verdict which checkpoint is best, and marks those above guessing', async () => {
  const { stdout } = await view(run, []);
  expect(stdout.replaceAll(/\n {2}/gu, ' ')).toContain(
    'Best is step 6,000 with 31.8%, significantly above all 2 others (unpaired tests, corrected for 2 comparisons).',
  );
  expect(stdout).toMatch(/iter_0004000 {2}4,000 {2}27\.\d\d \* {4}\d/u);
  expect(stdout).toContain('\n  * above guessing after correction\n');
});

it('compares question by question where every checkpoint logged its answers', async () => {
  const answered = (right: number) => ({
    mmlu_anatomy: Array.from({ length: 400 }, (_, index) => ({
      question: `What is ${index}?`,
      choices: ['one', 'two', 'three', 'four'],
      answer: index % 4,
      chosen: (index + Number(index >= right)) % 4,
    })),
  });
  const checkpoints = { iter_0002000: answered(190), iter_0004000: answered(200) };
  const files = resultsWithSamples({ folder: 'results_dense', checkpoints });
  // All ten that changed were gained, 190 of 400 against 200: only pairs tell them apart.
  const { stdout } = await view(files, []);
  expect(stdout.replaceAll(/\n {2}/gu, ' ')).toContain(
    'Best is step 4,000 with 50.0%, significantly above the other (paired test on the same questions).',
  );
});

it('counts as above guessing what --alpha lets count', async () => {
  const near = {
    [`results/step1/${FILE}`]: resultsFile({ accuracy: 0.25 }),
    [`results/step2/${FILE}`]: resultsFile({ accuracy: 0.258 }),
  };
  expect((await view(near, [])).stdout).toMatch(/Above guessing \(25\.0%\) only at the last[^]*\* ★/u);
  const strict = (await view(near, ['--alpha', '0.001'])).stdout;
  expect(strict).toContain('Not distinguishable from guessing');
  expect(strict).not.toMatch(/\*|Best is/u);
});

it('lists the categories and when they rose above guessing', async () => {
  const { stdout } = await view(run, ['--by', 'category'], { isTTY: true, columns: 80 });
  expect(stdout).toMatch(/^ {2}category +last % +95 % interval +questions +above guessing from$/mu);
  expect(stdout).toMatch(/^ {2}Other +32\.0 \* +\d\d\.\d – \d\d\.\d +3,107 +iter_0004000$/mu);
  expect(stdout).not.toContain('subjects at');
});

it.each([80, 60, 40])('lists every subject in %d columns, those without a rise last', async (columns) => {
  const { stdout } = await view(run, ['--by', 'subject', '--lang', 'zh'], { isTTY: true, columns });
  const rows = stdout.split('\n').filter((line) => /^ {2}\S+ +\d\d\.\d/u.test(line));
  expect(rows).toHaveLength(57);
  expect(rows[0]).toMatch(/^ {2}哲学 +\d/u);
  expect(rows.at(-1)).toMatch(/^ {2}解剖学 +10\.4/u);
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(columns);
});

it('calls no perplexity the best, for a lower one is better', async () => {
  const file = (value: number) =>
    JSON.stringify({
      results: { wikitext: { 'word_perplexity,none': value, alias: 'wikitext' } },
      config: {},
    });
  const files = { [`results/step1/${FILE}`]: file(40), [`results/step2/${FILE}`]: file(30) };
  expect((await view(files, [])).stdout).not.toContain('Best is');
});

it('shows names of checkpoints in lists instead of letting the terminal obey them', async () => {
  const files = { [`results/iter_2000\u202e/${FILE}`]: resultsFile({ accuracy: 0.5 }) };
  const { stdout } = await view(files, ['--by', 'category', '--checkpoint-pattern', 'iter_(?<step>\\d+).']);
  expect(stdout).toMatch(/STEM.*<U\+202E>/u);
  expect(stdout).not.toContain('\u202e');
});

it('says so where there are no subjects to list', async () => {
  const file = JSON.stringify({ results: { sciq: { 'acc,none': 0.5, alias: 'sciq' } }, config: {} });
  const { stdout } = await view({ [`results/step1/${FILE}`]: file }, ['--by', 'subject']);
  expect(stdout).toContain('  There are no subjects of MMLU in what is shown.\n');
});

it('says the same in Chinese, aligned', async () => {
  const { stdout } = await view(run, ['--lang', 'zh']);
  expect(stdout).toContain('3 个 checkpoint，第 2,000 步至第 6,000 步');
  expect(stdout).toContain('  checkpoint     步数     MMLU %  95 % 区间    理工  人文  社科  其他\n');
  expect(stdout).toMatch(/^ {2}iter_0002000 {2}2,000 {2}23\.\d\d {6}22\.\d – 23\.\d {2}/mu);
});

it.each([80, 60, 40])('fits a terminal of %d columns', async (columns) => {
  const { stdout } = await view(run, ['results_dense'], { isTTY: true, columns, env: { NO_COLOR: '1' } });
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  expect(stdout).toContain('iter_0004000');
});

it('has no colours where they are not wanted', async () => {
  const escape = '\u001b';
  expect((await view(run, [], { env: { FORCE_COLOR: '1' } })).stdout).toContain(escape);
  expect((await view(run, [], { isTTY: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(escape);
  expect((await view(run, [])).stdout).not.toContain(escape);
});

it('prints the summary that its schema describes', async () => {
  const { stdout, stderr } = await view(run, ['--json']);
  const summary = resultsSummarySchema.parse(JSON.parse(stdout));
  expect(summary).toMatchObject({
    schemaVersion: 1,
    task: 'mmlu',
    chance: 0.25,
    best: { id: 'iter_0006000' },
  });
  expect(summary.checkpoints.map(({ id, step }) => [id, step])).toEqual([
    ['iter_0002000', 2000],
    ['iter_0004000', 4000],
    ['iter_0006000', 6000],
  ]);
  expect(Object.keys(summary.checkpoints[0]?.subjects ?? {})).toHaveLength(57);
  expect(stderr).toBe('');
});

it('shows every subject of the checkpoints that are named', async () => {
  const { stdout } = await view(run, ['--checkpoint', '4000']);
  expect(stdout).toContain('iter_0004000, step 4,000\n');
  expect(stdout).toMatch(/^ {4}Marketing +59\.83 +53\.\d – 65\.\d +234$/mu);
  expect(stdout.split('\n').filter((line) => /^ {4}\S/u.test(line))).toHaveLength(57);
  const json = resultsSummarySchema.parse(
    JSON.parse((await view(run, ['--checkpoint', 'last', '--json'])).stdout),
  );
  expect(json.checkpoints.map(({ id }) => id)).toEqual(['iter_0006000']);
});

it('averages over subjects where asked to', async () => {
  const { stdout } = await view(run, ['--average', 'macro', '--checkpoint', '6000', '--json']);
  const summary = resultsSummarySchema.parse(JSON.parse(stdout));
  const scores = Object.values(summary.checkpoints[0]?.subjects ?? {}).map(({ score }) => score);
  const mean = scores.reduce((sum, score) => sum + score, 0) / 57;
  expect(summary.checkpoints[0]?.score).toBeCloseTo(mean, 12);
});

it.each([
  [['--task', 'mmlu_anatomi'], 'no task "mmlu_anatomi"'],
  [['--metric', 'accc'], 'no metric "accc"'],
  [['--checkpoint', '5000'], '5000'],
  [['results_dens'], 'no folder results_dens'],
  [['--json', '--csv'], '--json and --csv exclude each other'],
  [['--by', 'subject', '--json'], '--by and --json exclude each other'],
  [['--alpha', '1'], '--alpha must be above 0 and below 1'],
  [['--alpha', 'often'], '--alpha'],
])('refuses %j in one line', async (argv, message) => {
  const { code, stdout, stderr } = await view(run, argv);
  expect(stderr.split('\n')[0]).toMatch(/^✗ /u);
  expect(stderr.split('\n')[0]).toContain(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

it('asks which folder is meant where there are several', async () => {
  const { code, stderr } = await view({ ...run, 'results_other/': '' }, []);
  expect(stderr).toBe(
    '✗ 2 folders here hold results\n  Name the one to look at: results_dense, results_other\n',
  );
  expect(code).toBe(2);
});
