import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { readRunRecord } from '@evalcurve/results-tree';
import {
  startHub,
  testDirectory,
  writeCheckpointRun,
  writeMmluDataset,
  type TestDirectory,
  type TestHub,
} from '@evalcurve/testing';
import { runEvaluationCommand } from './run-evaluation-command.ts';

const REPOSITORY = 'tiiuae/dense-500m-arch1';
const OTHER = 'tiiuae/other-architecture';

let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory();
  const ids = ['iter_0002000', 'iter_0004000'];
  const { branches } = await writeCheckpointRun({
    ...{ directory: join(directory.path, 'run'), layout: 'subfolder', tokenizerAt: 'root', ids },
  });
  const other = join(directory.path, 'other');
  const others = await writeCheckpointRun({ directory: other, layout: 'subfolder', ids });
  for (const id of ids) {
    const config = { architectures: ['BloomForCausalLM'], model_type: 'bloom' };
    await writeFile(join(other, id, 'config.json'), JSON.stringify(config));
  }
  await writeMmluDataset({ directory: join(directory.path, 'questions') });
  hub = await startHub({
    models: { [REPOSITORY]: { branches }, [OTHER]: { branches: others.branches } },
    datasets: { 'cais/mmlu': { branches: { main: join(directory.path, 'questions') } } },
  });
});
beforeEach(() => {
  hub.forgetRequests();
});
afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

async function run(...argv: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const env = { HOME: directory.path, HF_ENDPOINT: hub.url, PATH: '' };
  const { context, stdout, stderr } = captureContext({ cwd: directory.path, env });
  const exitCode = await runTool({ name: 'run-evaluation', commands: runEvaluationCommand, argv, context });
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

const ASKED = ['--tasks', 'mmlu_anatomy,mmlu_virology', '--num-fewshot', '0', '--limit', '3'];

it('evaluates a repo on the Hub where there is no harness, and says which engine and why', async () => {
  const { exitCode, stderr } = await run('--model', REPOSITORY, ...ASKED, '--output', 'out');

  expect(stderr).toMatch(/engine +embedded \d\S* · cpu · auto: no lm_eval found: looked at /u);
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('All 2 checkpoints are evaluated.')]);
  expect(await readRunRecord(join(directory.path, 'out', 'iter_0004000'))).toMatchObject({
    engine: { name: 'embedded', environment: { 'onnxruntime-node': expect.stringMatching(/^\d/u) } },
    recipe: { dtype: 'float32' },
    model: { name: REPOSITORY, subfolder: 'iter_0004000' },
  });
  const log = await readFile(join(directory.path, 'out', 'iter_0004000', 'evaluation.log'), 'utf8');
  expect(log).toContain(`--endpoint ${hub.url}`);
}, 60_000);

it('does nothing the second time, and refuses another engine for the same folder', async () => {
  const asked = ['--model', REPOSITORY, ...ASKED, '--output', 'out'];
  expect((await run(...asked)).stderr).toContain('Nothing to do');
  const { exitCode, stderr } = await run(...asked, '--engine', 'lm-eval', '--dtype', 'float32');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('engine embedded → lm-eval')]);
  expect(stderr).toContain('--force');
});

it('reads questions from a folder, of a local run', async () => {
  const asked = ['--model', 'run', '--data', 'questions', '--checkpoints', 'last', '--output', 'local'];
  const { exitCode, stderr } = await run(...asked, ...ASKED, '--max-memory', '1GB');

  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('The checkpoint is evaluated.')]);
  expect(hub.requests).toEqual([]);
  expect(await readdir(join(directory.path, 'local'))).toContain('iter_0004000');
}, 60_000);

it('goes on with the questions wherever their folder is now, and refuses others for the same tree', async () => {
  const asked = ['--model', 'run', ...ASKED, '--output', 'local'];
  await cp(join(directory.path, 'questions'), join(directory.path, 'moved'), { recursive: true });
  expect((await run(...asked, '--data', 'moved', '--checkpoints', 'last')).stderr).toContain('Nothing to do');

  await writeMmluDataset({ directory: join(directory.path, 'moved'), seed: 1 });
  const refused = {
    exitCode: 2,
    stderr: expect.stringMatching(/ data sha256:\w{16} → (sha256:\w{16}|hub)\n/u),
  };
  expect(await run(...asked, '--data', 'moved')).toMatchObject(refused);
  expect(await run(...asked, '--engine', 'embedded')).toMatchObject(refused);
});

it('says of prompts that do not fit that they were cut', async () => {
  const short = join(directory.path, 'short');
  await cp(join(directory.path, 'run'), short, { recursive: true });
  const file = join(short, 'iter_0004000', 'config.json');
  const config = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...config, max_position_embeddings: 16 }));
  const asked = ['--model', 'short', '--data', 'questions', '--checkpoints', 'last', ...ASKED];

  expect(await run(...asked, '--output', 'cut')).toMatchObject({
    exitCode: 0,
    stderr: expect.stringMatching(
      / \d\S* s {3}24 of 24 prompts were longer than 16 tokens and lost their start\n/u,
    ),
  });
}, 60_000);

it('prints the command that repeats an evaluation', async () => {
  const { stdout } = await run('--model', 'run', '--dry-run', ...ASKED, '--output', 'dry');
  expect(stdout).toMatch(/evalcurve run --engine embedded --model \S+iter_0002000 --tasks mmlu_anatomy/u);
});

it.each([
  ['a model that it cannot score', ['--model', OTHER], /model_type is "bloom"/u],
  ['a task that it does not have', ['--model', REPOSITORY, '--tasks', 'gsm8k'], /no task "gsm8k"/u],
  ['another number format', ['--model', REPOSITORY, '--dtype', 'bfloat16'], /--dtype: .*float32/u],
  ['a GPU', ['--model', REPOSITORY, '--device', 'cuda:0'], /--device: .*CPU/u],
  ['what it does anyway', ['--model', REPOSITORY, '--share-prefix'], /--share-prefix: .*always/u],
  ['a folder without the dataset', ['--model', 'run', '--data', 'run'], /has no .*\/test in parquet files/u],
  ['a size that is none', ['--model', 'run', '--max-memory', 'lots'], /--max-memory lots/u],
])('refuses %s with 2, before any weights are fetched or anything is written', async (_, argv, message) => {
  const { exitCode, stderr } = await run(...argv, '--engine', 'embedded', '--output', 'refused');

  expect(stderr).toMatch(message);
  expect(exitCode).toBe(2);
  expect(await readdir(directory.path)).not.toContain('refused');
  expect(hub.requests.filter(({ path }) => path.includes('safetensors'))).toEqual([]);
});

it.each([
  [['--data', 'questions'], /the harness asks the questions of its own tasks/u],
  [['--max-memory', '1GB'], /the harness has no such limit/u],
])('refuses %j for the harness', async (flags, message) => {
  const { exitCode, stderr } = await run('--model', 'run', '--engine', 'lm-eval', ...flags);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(message)]);
});
