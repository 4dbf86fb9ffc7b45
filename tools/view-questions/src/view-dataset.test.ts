import { join } from 'node:path';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import {
  inventedQuestions,
  resultsWithSamples,
  startHub,
  testDirectory,
  writeMmluDataset,
} from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { viewQuestionsCommand } from './view-questions-command.ts';

const sample = { question: 'From samples?', choices: ['a', 'b', 'c', 'd'], answer: 0, chosen: 1 };
let dataset: TestDirectory;
let hub: TestHub;

beforeEach(() => {
  hub.forgetRequests();
});
beforeAll(async () => {
  dataset = await testDirectory();
  await writeMmluDataset({ directory: join(dataset.path, 'mmlu'), testQuestions: 3 });
  hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: join(dataset.path, 'mmlu') } } } });
});
afterAll(async () => {
  await hub.stop();
  await dataset.remove();
});

async function view(files: Record<string, string>, argv: string[]) {
  const directory = await testDirectory(files);
  const env = { HF_ENDPOINT: hub.url, EVALCURVE_CACHE: join(directory.path, 'cache'), HOME: directory.path };
  const captured = captureContext({ cwd: directory.path, env });
  const { context } = captured;
  const code = await runTool({ name: 'view-questions', commands: viewQuestionsCommand, argv, context });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

it('reads the dataset from the Hub where there are no samples', async () => {
  const [first] = inventedQuestions({ subject: 'anatomy', split: 'test', count: 3, seed: 0 });
  const { code, stdout } = await view({}, ['mmlu_anatomy', '1', '--json']);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    source: { kind: 'dataset', endpoint: hub.url, split: 'test' },
    filters: [],
    tasks: [
      {
        task: 'mmlu_anatomy',
        total: 3,
        questions: [
          { docId: 0, text: first?.question, choices: first?.choices, answer: first?.answer, chosen: {} },
        ],
      },
    ],
  });
});

it('says where the questions are from, and nothing of checkpoints', async () => {
  const { stdout } = await view({}, ['anatomy', '1', '--split', 'dev']);

  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
    `Anatomy · 1 of 5 questions · cais/mmlu dev on ${hub.url}`,
  );
  expect(stdout).toMatch(/^ {2}✓ [A-D] /mu);
  expect(stdout).not.toContain('checkpoint');
});

it('counts over all subjects of the dataset', async () => {
  const { code, stdout } = await view({}, ['--stats']);

  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}57 subjects +171 /mu);
  expect(stdout).not.toContain('right %');
});

it('prefers samples to the dataset unless a part of that is asked for', async () => {
  const files = resultsWithSamples({ folder: 'results', checkpoints: { step1: { mmlu_anatomy: [sample] } } });

  expect((await view(files, ['anatomy'])).stdout).toContain('From samples?');
  expect((await view(files, ['anatomy', '--split', 'test'])).stdout).not.toContain('From samples?');
  expect((await view(files, ['astronomy'])).stdout).toContain('cais/mmlu');
});

it('says why it passes over samples', async () => {
  const checkpoints = { step1: { mmlu_anatomy: [sample] } };
  const files = {
    ...resultsWithSamples({ folder: 'results_a', checkpoints }),
    ...resultsWithSamples({ folder: 'results_b', checkpoints }),
  };

  expect((await view(files, ['anatomy'])).stderr).toContain(
    'Several folders here hold samples of anatomy: results_a, results_b. Name one with --results',
  );
  expect((await view(files, ['astronomy', '--results', 'results_a'])).stderr).toContain(
    'No samples of astronomy in results_a',
  );
  expect((await view(files, ['anatomy', '--results', 'results_b'])).stdout).toContain('samples in results_b');
});

it('says that the endpoint is not there', async () => {
  hub.inject({ kind: 'status', status: 404 });
  const { code, stdout, stderr } = await view({}, ['anatomy']);
  hub.heal();

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`✗ no dataset repo cais/mmlu on ${hub.url}`);
});

it('reads the own questions of a preset, and says that they are not MMLU', async () => {
  const { code, stdout } = await view({}, ['--preset', 'demo', 'mmlu_anatomy', '5']);

  expect(code).toBe(0);
  expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
    'Anatomy · 5 of 16 questions · test questions of demo · demo questions, not MMLU',
  );
  expect(hub.requests).toEqual([]);
});

it('leads a mistyped preset to the right one', async () => {
  const { code, stderr } = await view({}, ['--preset', 'demos', 'anatomy']);

  expect(code).toBe(2);
  expect(stderr).toMatch(/no preset "demos"[\s\S]*demo/u);
});
