import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { resultsSummarySchema } from '@evalcurve/curves';
import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { resultsFile } from './__fixtures__/results-file.ts';
import { viewResultsCommand } from './view-results-command.ts';

const FILE = 'example__dense/results_2025-10-20T11-02-33.000000.json';
const first = { [`results/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.25 }) };

// A lock of another host counts as alive: nobody can tell from here.
const alive = {
  'results/.evalcurve/lock.json': JSON.stringify({ host: 'elsewhere', pid: 1, startedAt: null }),
};

function sweep(status: object): Record<string, string> {
  const planned = ['iter_0002000', 'iter_0004000', 'iter_0006000'];
  return {
    'results/.evalcurve/sweep.json': JSON.stringify({
      schemaVersion: 1,
      planned,
      running: null,
      failed: [],
      ...status,
    }),
  };
}

async function view(files: Record<string, string>, argv: string[] = []) {
  const directory = await testDirectory(files);
  const { context, stdout, stderr } = captureContext({ cwd: directory.path });
  const code = await runTool({ name: 'view-results', commands: viewResultsCommand, argv, context });
  await directory.remove();
  return { code, stdout: stdout(), stderr: stderr() };
}

it('says how far a sweep is that is at work', async () => {
  const running = { id: 'iter_0004000', sinceMs: Date.UTC(2025, 9, 20, 14, 2) };
  const { stdout } = await view({ ...first, ...alive, ...sweep({ running }) });
  expect(stdout.split('\n')[0]).toMatch(/· 1 of 3 done · iter_0004000 running since \d\d:\d\d$/u);
});

it('says what runs on each of several devices', async () => {
  const sinceMs = Date.UTC(2025, 9, 20, 14, 2);
  const running = [
    { id: 'iter_0004000', sinceMs, device: 'cuda:0' },
    { id: 'iter_0006000', sinceMs, device: 'cuda:1' },
  ];
  const { stdout } = await view({ ...first, ...alive, ...sweep({ running }) });
  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
    '· 1 of 3 done · running: iter_0004000 (cuda:0), iter_0006000 (cuda:1)',
  );
});

it('shows a sweep that has not finished any checkpoint', async () => {
  const running = { id: 'iter_0002000', sinceMs: 0 };
  const { code, stdout } = await view({ ...alive, ...sweep({ running }) });
  expect(stdout).toMatch(
    /^results · 0 of 3 done · iter_0002000 running since \d\d:\d\d\n\n {2}No checkpoint is done yet\.\n$/u,
  );
  expect(code).toBe(0);
});

it('gives every planned checkpoint a status in the summary', async () => {
  const failed = [
    { id: 'iter_0004000', reason: 'CUDA out of memory at batch 1', logFile: '/logs/evaluation.log' },
  ];
  const { stdout, stderr } = await view({ ...first, ...sweep({ failed }) }, ['--json']);
  const { checkpoints } = resultsSummarySchema.parse(JSON.parse(stdout));
  expect(checkpoints.map(({ id, status }) => `${id} ${status}`)).toEqual([
    'iter_0002000 done',
    'iter_0004000 failed',
    'iter_0006000 waiting',
  ]);
  expect(stderr).toBe('✗ iter_0004000: CUDA out of memory at batch 1\n  /logs/evaluation.log\n');
});

it('shows the other checkpoints where a file is cut off, and says which one is', async () => {
  const cut = resultsFile({ accuracy: 0.25 }).slice(0, 4000);
  const { code, stdout, stderr } = await view({ ...first, [`results/iter_0004000/${FILE}`]: cut });
  expect(stdout).toContain('1 checkpoint, step 2,000');
  expect(stderr).toMatch(/^✗ iter_0004000\/\S*\.json is cut off/mu);
  expect(code).toBe(0);
});

it('says what makes checkpoints hard to compare', async () => {
  const { stdout } = await view({
    ...first,
    [`results/iter_0004000/${FILE}`]: resultsFile({ accuracy: 0.26, batchSize: 8 }),
  });
  expect(stdout).toContain('Batch sizes differ: 16 (1), 8 (1); unlike the others: iter_0004000.');
});

it('counts right answers where a limit left few questions a subject', async () => {
  const { stdout } = await view({
    [`results/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.5, limit: 10 }),
  });
  expect(stdout).toMatch(/50\.0 \(5\/10\)/u);
  expect(stdout).toContain('At most 10 questions a task were asked (limit)');
});

it('shows names from files instead of letting the terminal obey them', async () => {
  const { stdout } = await view({
    [`results/iter_0002000/${FILE}`]: resultsFile({ accuracy: 0.5, model: 'evil\u001b[2J/model\u202e' }),
  });
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toContain('<U+202E>');
});

it('says first that a score made of NaN says nothing', async () => {
  const sample = {
    doc_id: 0,
    doc: {},
    target: '1',
    arguments: {},
    resps: [[['nan', 'False']], [['nan', 'False']], [['nan', 'False']], [['nan', 'False']]],
    filtered_resps: [
      ['nan', 'False'],
      ['nan', 'False'],
      ['nan', 'False'],
      ['nan', 'False'],
    ],
    filter: 'none',
    metrics: ['acc'],
    acc: 0,
  };
  const samples = FILE.replace('results_', 'samples_mmlu_anatomy_').replace('.json', '.jsonl');
  const { stdout, stderr } = await view({
    ...first,
    [`results/iter_0002000/${samples}`]: `${JSON.stringify(sample)}\n`,
  });
  expect(stdout.split('\n')[2]).toBe(
    '  The log-likelihoods of iter_0002000 are not numbers (NaN) in 100.0% of the',
  );
  expect(stderr).toContain('  check-results results\n');
});

it('says that the last checkpoint answers by the letter', async () => {
  const lines = Array.from({ length: 60 }, (_, docId) => {
    const choices = [-3, -2, -4, -1].map((logLikelihood) => [String(logLikelihood), 'False']);
    return JSON.stringify({
      ...{
        doc_id: docId,
        doc: {},
        target: String(docId % 4),
        arguments: {},
        filter: 'none',
        metrics: ['acc'],
      },
      ...{ resps: choices.map((choice) => [choice]), filtered_resps: choices, acc: Number(docId % 4 === 3) },
    });
  });
  const samples = FILE.replace('results_', 'samples_mmlu_anatomy_').replace('.json', '.jsonl');
  const files = { ...first, [`results/iter_0002000/${samples}`]: `${lines.join('\n')}\n` };
  const { stdout } = await view(files);
  expect(stdout.replaceAll(/\n {2}/gu, ' ')).toContain(
    '100.0% of the answers at step 2,000 are D, which is right for 25.0%;',
  );
});
