import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EvaluationContext, EvaluationProgress, EvaluationRequest } from '@evalcurve/evaluation';
import type { DatasetSource } from '@evalcurve/tasks';
import { testDirectory, writeMmluDataset, writeTinyLlama, type TestDirectory } from '@evalcurve/testing';
import { fileDatasets } from '../__fixtures__/file-datasets.ts';
import { readWrittenResults } from '../__fixtures__/parity/written-results.ts';
import { createEmbeddedEngine } from './create-embedded-engine.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await testDirectory();
  await writeMmluDataset({ directory: join(directory.path, 'cais/mmlu'), testQuestions: 3 });
  for (const [index, id] of ['step1', 'step2'].entries()) {
    await writeTinyLlama({ directory: join(directory.path, id), seed: index });
  }
  await writeTinyLlama({ directory: join(directory.path, 'wide'), seed: 9, hiddenSize: 256 });
});
afterAll(() => directory.remove());

const requestOf = (recipe: Partial<EvaluationRequest['recipe']> = {}): EvaluationRequest => ({
  checkpoint: { id: 'step1', step: 1, tokens: null, stage: null },
  model: { name: 'owner/name', layout: 'revision', subfolder: null, revision: 'step1', commit: 'c0ffee' },
  recipe: {
    ...{ tasks: ['mmlu_anatomy'], numFewshot: 0, limit: 2, batchSize: 'auto', dtype: 'float32', seed: null },
    trustRemoteCode: false,
    ...recipe,
  },
});

interface Watched {
  readonly context: EvaluationContext;
  readonly phases: () => string[];
}

async function contextOf(output: string, model = 'step1'): Promise<Watched> {
  const outputDirectory = join(directory.path, output);
  await mkdir(outputDirectory, { recursive: true });
  const seen: EvaluationProgress[] = [];
  const context = {
    modelDirectory: join(directory.path, model),
    outputDirectory,
    logFile: join(outputDirectory, 'evaluation.log'),
    signal: new AbortController().signal,
    onProgress: (progress: EvaluationProgress) => void seen.push(progress),
  };
  return { context, phases: () => [...new Set(seen.map(({ phase }) => phase))] };
}

/** A source that counts what is read from it. */
function countingSource(): DatasetSource & { readonly read: string[] } {
  const inner = fileDatasets(directory.path);
  const read: string[] = [];
  return {
    ...inner,
    read,
    readRows: (request) => {
      read.push(`${request.configs.join()}/${request.split}`);
      return inner.readRows(request);
    },
  };
}

it('writes results, samples and log, goes through all phases, and makes prompts once for a series', async () => {
  const datasets = countingSource();
  const engine = createEmbeddedEngine({ datasets });
  const { context, phases } = await contextOf('first');
  await engine.prepare(requestOf(), context);
  const { command } = await engine.evaluate(requestOf(), context);
  const second = await contextOf('second', 'step2');
  await engine.evaluate(requestOf(), second.context);

  expect(datasets.read).toEqual(['anatomy/test']);
  expect([engine.isKeptWarm, second.phases().includes('building-contexts')]).toEqual([true, false]);
  expect(phases()).toEqual([
    ...['building-contexts', 'starting', 'loading-model', 'tokenizing', 'scoring', 'saving'],
  ]);
  expect(command.slice(0, 4)).toEqual(['evalcurve', 'run', '--engine', 'embedded']);
  expect(command).toEqual(expect.arrayContaining(['--limit', '2', '--data', datasets.place]));
  const { results, samples } = await readWrittenResults(context.outputDirectory);
  expect(results).toMatchObject({
    model_name: 'owner/name',
    lm_eval_version: 'evalcurve-embedded 0.1.0',
    config: { model_args: { pretrained: 'owner/name', revision: 'step1' }, model_sha: 'c0ffee', limit: 2 },
    'n-samples': { mmlu_anatomy: { original: 3, effective: 2 } },
  });
  expect(samples.get('mmlu_anatomy')).toHaveLength(2);
  const other = await readWrittenResults(second.context.outputDirectory);
  expect(other.samples.get('mmlu_anatomy')?.[0]?.filtered_resps).not.toEqual(
    samples.get('mmlu_anatomy')?.[0]?.filtered_resps,
  );
  const log = await readFile(context.logFile, 'utf8');
  expect(log).toMatch(/\$ evalcurve run .*\n.* embedded 0\.1\.0, onnxruntime-node \d.*\n/u);
  expect(log).toMatch(/1 tasks, 8 requests[\s\S]*LlamaForCausalLM, \d+ parameters[\s\S]*scored 8 requests/u);
});

it('tells of prompts that are longer than the context, which lose their start as in lm_eval', async () => {
  const short = join(directory.path, 'short');
  await cp(join(directory.path, 'step1'), short, { recursive: true });
  const config = JSON.parse(await readFile(join(short, 'config.json'), 'utf8')) as object;
  await writeFile(join(short, 'config.json'), JSON.stringify({ ...config, max_position_embeddings: 16 }));
  const engine = createEmbeddedEngine({ datasets: countingSource() });
  const { context } = await contextOf('cut', 'short');
  const { warnings } = await engine.evaluate(requestOf(), context);
  expect(warnings).toEqual(['8 of 8 prompts were longer than 16 tokens and lost their start']);
});

it('takes examples from the dev split where some are asked for', async () => {
  const datasets = countingSource();
  const engine = createEmbeddedEngine({ datasets });
  await engine.prepare(requestOf({ numFewshot: 2 }), (await contextOf('prepared')).context);
  expect(datasets.read).toEqual(['anatomy/test', 'anatomy/dev']);
});

it('refuses a task that it does not have before anything is read', async () => {
  const datasets = countingSource();
  const engine = createEmbeddedEngine({ datasets });
  const { context } = await contextOf('unknown');
  await expect(engine.prepare(requestOf({ tasks: ['gsm8k'] }), context)).rejects.toThrow(
    /the embedded engine has no task "gsm8k"/u,
  );
  expect(datasets.read).toEqual([]);
});

it('refuses a model by its config.json', () => {
  const engine = createEmbeddedEngine({ datasets: countingSource() });
  expect(() => engine.checkModel?.({ architectures: ['BloomForCausalLM'], model_type: 'bloom' })).toThrow(
    expect.objectContaining({ name: 'UnsupportedModelError', exitCode: 2 }),
  );
});

it('says in the log what was wrong with a checkpoint', async () => {
  await cp(join(directory.path, 'step1'), join(directory.path, 'broken'), { recursive: true });
  await writeFile(join(directory.path, 'broken', 'model.safetensors'), 'no weights');
  const engine = createEmbeddedEngine({ datasets: countingSource() });
  const { context } = await contextOf('failed', 'broken');
  await expect(engine.evaluate(requestOf(), context)).rejects.toMatchObject({ exitCode: 2 });
  expect(await readFile(context.logFile, 'utf8')).toMatch(/ failed: .*model\.safetensors/u);
  await rm(join(directory.path, 'broken'), { recursive: true });
});

it.each(['building-contexts', 'loading-model', 'tokenizing', 'scoring'] as const)(
  'stops when it is told to, here at %s: no process goes on, no results are written',
  async (phase) => {
    const stop = new AbortController();
    const engine = createEmbeddedEngine({ datasets: countingSource() });
    const { context } = await contextOf(`stopped-${phase}`, 'wide');
    const recipe = { tasks: ['mmlu_social_sciences'], numFewshot: 5, limit: null };
    const evaluation = engine.evaluate(requestOf(recipe), {
      ...context,
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.phase === phase) stop.abort(new Error('enough'));
      },
    });
    await expect(evaluation).rejects.toThrow('enough');
    expect(await engineProcesses()).toEqual([]);
    expect(await readdir(context.outputDirectory)).toEqual(['evaluation.log']);
  },
  60_000,
);

/** Command lines of our children that compute. */
async function engineProcesses(): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.trim().startsWith(`${process.pid} `) && line.includes('session-process'));
}
