import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { readResultsTree } from '@evalcurve/results-tree';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { demoCommand } from './demo-command.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await testDirectory();
});
afterAll(() => directory.remove());

async function demo(...argv: string[]) {
  // Neither a harness nor a Hub can be had here.
  const env = { HOME: directory.path, PATH: '', HF_ENDPOINT: 'http://127.0.0.1:9', NO_COLOR: '1' };
  const { context, stdout, stderr } = captureContext({ cwd: directory.path, env });
  const code = await runTool({ name: 'run-demo', commands: demoCommand, argv, context });
  return { code, stdout: stdout(), stderr: stderr() };
}

it('evaluates every checkpoint without harness or network, and ends with table, verdict and pictures', async () => {
  const { code, stdout, stderr } = await demo();
  expect([code, stderr]).toEqual([0, expect.stringContaining('demo questions, not MMLU')]);
  const text = stdout.replaceAll(/\s+/gu, ' ');
  expect(text).toMatch(/demo · mmlu 0-shot · \d\d checkpoints, step 0 to [\d,]+/u);
  expect(text).toContain('demo questions, not MMLU');
  expect(text).toMatch(/results_demo\.png .*results_demo\.svg .*Now your own model/u);
  const { entries } = await readResultsTree(join(directory.path, 'results_demo'));
  expect(entries.length).toBeGreaterThanOrEqual(12);
  for (const { evaluation, record } of entries) {
    expect(evaluation.tasks.filter(({ members }) => members.length === 0)).toHaveLength(57);
    expect(record).toMatchObject({ engine: { name: 'embedded' }, note: { en: 'demo questions, not MMLU' } });
  }
  const png = await readFile(join(directory.path, 'results_demo.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const svg = await readFile(join(directory.path, 'results_demo.svg'), 'utf8');
  expect(svg).toContain('demo questions, not MMLU');
}, 300_000);

it('does nothing again the second time, and speaks Chinese', async () => {
  const { code, stdout, stderr } = await demo('--lang', 'zh');
  expect([code, stderr]).toEqual([0, expect.stringContaining('全部此前已评测')]);
  expect(stdout).toContain('演示用题，并非 MMLU');
}, 120_000);
