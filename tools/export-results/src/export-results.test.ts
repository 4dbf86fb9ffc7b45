import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '@evalcurve/cli';
import { captureContext, type CaptureContextOptions } from '@evalcurve/cli/testing';
import { scoreExportSchema } from '@evalcurve/tables';
import { itWithFixtures, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { parquetReadObjects } from 'hyparquet';
import { resultsFile } from './__fixtures__/results-file.ts';
import { exportResultsCommand } from './export-results-command.ts';

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';

const run = {
  [`results/iter_0002000/${FILE}`]: resultsFile({ mmlu_anatomy: 0.2, sciq: 0.5 }),
  [`results/iter_0004000/${FILE}`]: resultsFile({ mmlu_anatomy: 0.4, sciq: 0.9 }),
};

async function runIn(cwd: string, argv: string[], options: CaptureContextOptions = {}) {
  const { context, stdout, stderr } = captureContext({ cwd, ...options });
  const code = await runTool({ name: 'export-results', commands: exportResultsCommand, argv, context });
  return { code, stdout: stdout(), stderr: stderr() };
}

async function exported(argv: string[], files: Record<string, string> = run, options = {}) {
  const directory = await testDirectory(files);
  const result = await runIn(directory.path, argv, options);
  const names = await readdir(directory.path);
  const left = await Promise.all(
    names
      .filter((name) => !name.startsWith('results'))
      .map(async (name) => [name, await readFile(join(directory.path, name))] as const),
  );
  await directory.remove();
  return { ...result, files: Object.fromEntries(left) };
}

it('prints CSV where no file is named', async () => {
  const { code, stdout, stderr, files } = await exported([]);
  const lines = stdout.split('\r\n');
  expect(lines[0]).toMatch(/^model,checkpoint,step,/u);
  expect(lines.filter((line) => line.includes(',sciq,'))).toHaveLength(2);
  expect(lines[3]).toMatch(/^example\/dense,iter_0002000,2000,,,mmlu,anatomy,stem,acc,0\.2,/u);
  expect({ code, stderr, files }).toEqual({ code: 0, stderr: 'Scores: 8, checkpoints: 2\n', files: {} });
});

it.each([
  ['scores.csv', /^model,/u],
  ['scores.JSON', /^\{\n {2}"schemaVersion": 1,/u],
  ['table.tex', /\\begin\{tabular\}\{lrrrr\}/u],
  ['table.md', /^\| checkpoint \| step \| MMLU % \| STEM % \| sciq % \|$/mu],
  ['scores.parquet', /^PAR1/u],
])('writes %s as its extension says, and prints its name', async (name, start) => {
  const { code, stdout, files } = await exported(['results', '-o', name]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${name}\n` });
  expect(Object.keys(files)).toEqual([name]);
  expect(files[name]?.toString()).toMatch(start);
});

it('writes Parquet that holds what JSON holds', async () => {
  const { files } = await exported(['-o', 'scores.parquet', '--task', 'mmlu']);
  const { buffer, byteOffset, byteLength } = files['scores.parquet'] ?? Buffer.alloc(0);
  const file = new Uint8Array(buffer, byteOffset, byteLength).slice().buffer;
  const read = await parquetReadObjects({ file });
  const json = await exported(['--format', 'json', '--task', 'mmlu']);
  const { rows } = scoreExportSchema.parse(JSON.parse(json.stdout));
  expect(read).toMatchObject(
    rows.map(({ checkpoint, step, value }) => ({ checkpoint, step: BigInt(step ?? 0), value })),
  );
  expect(rows).toHaveLength(6);
});

it('replaces an older file, and keeps it where nothing can be written', async () => {
  const old = { ...run, 'old.csv': 'old' };
  expect((await exported(['-o', 'old.csv'], old)).files['old.csv']?.toString()).toMatch(/^model,/u);
  const failed = await exported(['-o', 'old.csv', '--task', 'none'], old);
  expect([failed.code, failed.files['old.csv']?.toString()]).toEqual([2, 'old']);
});

it('exports every model of a heap, and leaves out those that lack the task', async () => {
  const other = { 'results/other/results_2025-10-20T11-02-33.json': resultsFile({ piqa: 0.6 }, 'example/b') };
  const all = await exported(['--format', 'markdown'], { ...run, ...other });
  expect(all.stdout.match(/^example\/\w+, 0-shot/gmu)).toEqual([
    'example/b, 0-shot',
    'example/dense, 0-shot',
  ]);
  const piqa = await exported(['--task', 'piqa'], { ...run, ...other });
  expect(piqa).toMatchObject({ code: 0, stderr: 'Scores: 1, checkpoints: 1\n' });
});

it('says the same in Chinese', async () => {
  const { stdout, stderr } = await exported(['--format', 'latex', '--lang', 'zh']);
  expect(stdout).toContain('步数 & MMLU');
  expect(stderr).toBe('得分 8 个，checkpoint 2 个\n');
});

it('names the files that it left out', async () => {
  const cut = { [`results/iter_0006000/${FILE}`]: '{"results": {' };
  const { code, stderr } = await exported([], { ...run, ...cut });
  expect(stderr).toMatch(/^! iter_0006000\/\S*\.json is cut off/u);
  expect(code).toBe(0);
});

it.each([
  [
    ['-o', 'scores.xlsx'],
    '--output scores.xlsx: expected a name that ends in .csv, .parquet, .json, .tex, .md',
  ],
  [['-o', 'missing/scores.csv'], 'cannot write missing/scores.csv: '],
  [['--task', 'mmlu_anatomi'], 'no task "mmlu_anatomi"'],
  [['--metric', 'accc'], 'no metric "accc"'],
  [['--format', 'xlsx'], 'xlsx'],
  [['result'], 'no folder result'],
])('refuses %j in one line', async (argv, message) => {
  const { code, stdout, stderr, files } = await exported(argv);
  expect(stderr.split('\n')[0]).toContain(message);
  expect({ code, stdout, files }).toEqual({ code: 2, stdout: '', files: {} });
});

it('keeps bytes from a terminal', async () => {
  const { code, stdout } = await exported(['--format', 'parquet'], run, { isTTY: true });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

it('says where no checkpoint is done', async () => {
  const sweep = { schemaVersion: 1, planned: ['iter_0002000'], running: null, failed: [] };
  const { code, stderr } = await exported([], { 'results/.evalcurve/sweep.json': JSON.stringify(sweep) });
  expect(stderr).toMatch(/^✗ nothing to export: no checkpoint in \S*results has a score$/mu);
  expect(code).toBe(2);
});

itWithFixtures(it)('exports a heap of two recipes that others evaluated', async (fixtures) => {
  const { code, stdout } = await runIn(join(fixtures, 'series'), ['pythia-v1-1.4b', '--format', 'json']);
  const { rows } = scoreExportSchema.parse(JSON.parse(stdout));
  const totals = rows.filter(
    ({ task, category, metric }) => task === 'mmlu' && !category && metric === 'acc',
  );
  const counts = [0, 5].map((shots) => totals.filter(({ numFewshot }) => numFewshot === shots).length);
  expect([code, counts]).toEqual([0, [27, 15]]);
  expect(totals.find(({ step, numFewshot }) => step === 143_000 && numFewshot === 0)).toMatchObject({
    value: expect.closeTo(0.2619, 4),
    n: 14_042,
  });
});
