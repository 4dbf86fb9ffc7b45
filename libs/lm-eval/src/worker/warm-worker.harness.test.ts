import type {
  EvaluationContext,
  EvaluationEngine,
  EvaluationProgress,
  EvaluationRequest,
  Recipe,
} from '@evalcurve/evaluation';
import { parseSampleLine } from '@evalcurve/results';
import {
  itWithHarness,
  itWithOlderHarness,
  startHub,
  testDirectory,
  writeMmluDataset,
  writeTinyLlama,
} from '@evalcurve/testing';
import type { TestDirectory, TestHub } from '@evalcurve/testing';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { createLmEvalEngine } from '../create-lm-eval-engine.ts';
import { findHarness } from '../find-harness.ts';

jest.setTimeout(240_000);

const harnessIt = itWithHarness(it);

const steps = [1000, 2000, 3000];
let directory: TestDirectory;
let hub: TestHub;

beforeAll(async () => {
  directory = await testDirectory({});
  // One file each, but for the second: shards must make no difference.
  for (const [index, step] of steps.entries()) {
    const checkpoint = join(directory.path, `iter_${step}`);
    await writeTinyLlama({ directory: checkpoint, seed: index, shards: 1 + (index % 2) });
  }
  await writeMmluDataset({ directory: join(directory.path, 'dataset') });
  hub = await startHub({
    datasets: { 'cais/mmlu': { branches: { main: join(directory.path, 'dataset') } } },
  });
});

afterAll(async () => {
  await hub.stop();
  await directory.remove();
});

const opened: EvaluationEngine[] = [];

// A test that fails leaves its worker, and Jest would wait for that.
afterEach(async () => {
  for (const engine of opened.splice(0)) await engine.close?.();
});

function requestOf(step: number, recipe: Partial<Recipe>): EvaluationRequest {
  return {
    checkpoint: { id: `iter_${step}`, step, tokens: null, stage: null },
    model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: {
      ...{ tasks: ['mmlu_social_sciences'], numFewshot: 0, limit: 3, batchSize: 4, dtype: 'float32' },
      ...{ seed: null, trustRemoteCode: false },
      ...recipe,
    },
  };
}

interface EvaluateOptions extends Partial<Pick<EvaluationContext, 'onProgress'>> {
  readonly request: EvaluationRequest;
  readonly outputDirectory: string;
}

async function evaluate(engine: EvaluationEngine, options: EvaluateOptions): Promise<unknown> {
  const context = contextOf(options);
  await engine.prepare(options.request, context);
  await engine.evaluate(options.request, context);
  return readOutput(options.outputDirectory);
}

function contextOf({ request, outputDirectory, onProgress }: EvaluateOptions): EvaluationContext {
  return {
    ...{ outputDirectory, logFile: `${outputDirectory}.log`, onProgress: onProgress ?? (() => undefined) },
    modelDirectory: join(directory.path, request.checkpoint.id),
    signal: new AbortController().signal,
  };
}

/** Every file by its name without the time in it; results without what is another in every run. */
async function readOutput(outputDirectory: string): Promise<Record<string, unknown>> {
  const files = (await readdir(outputDirectory, { recursive: true })).filter((file) => file.includes('json'));
  const contents = files.map(async (file) => {
    const content = await readFile(join(outputDirectory, file), 'utf8');
    const name = file.replace(/_\d{4}-.*(?=\.)/u, '');
    return [name, name.endsWith('.json') ? withoutTimes(content) : content] as const;
  });
  const output: Record<string, unknown> = Object.fromEntries(await Promise.all(contents));
  expect(Object.keys(output)).toHaveLength(13);
  return output;
}

function withoutTimes(content: string): unknown {
  const results: unknown = JSON.parse(content);
  expect(results).toMatchObject({ date: expect.any(Number), pretty_env_info: expect.any(String) });
  return {
    ...z.record(z.string(), z.unknown()).parse(results),
    ...{ date: 0, pretty_env_info: '', total_evaluation_time_seconds: '' },
    // Before 0.4.10.
    ...{ start_time: 0, end_time: 0 },
  };
}

async function enginesOf(program: string, verify = false) {
  const harness = await findHarness({ harness: program, env: process.env, cwd: '/' });
  const env = { PATH: process.env['PATH'], HOME: directory.path };
  const options = { harness, device: 'cpu', env, endpoint: hub.url };
  const warm = createLmEvalEngine({ ...options, warm: true, verify });
  opened.push(warm);
  return { version: harness.version, warm, plain: createLmEvalEngine(options) };
}

async function writesTheSame(program: string): Promise<void> {
  const { warm, plain, version } = await enginesOf(program);
  const evaluateAll = async (engine: EvaluationEngine, name: string): Promise<unknown[]> => {
    const outputs: unknown[] = [];
    for (const step of name === 'warm' ? steps : steps.slice(1)) {
      const request = requestOf(step, { dtype: 'float32', numFewshot: 0 });
      const outputDirectory = join(directory.path, `${version}-${name}-${step}`);
      outputs.push(await evaluate(engine, { request, outputDirectory }));
    }
    return outputs;
  };
  const [kept, own] = await Promise.all([evaluateAll(warm, 'warm'), evaluateAll(plain, 'plain')]);
  expect(kept.slice(1)).toEqual(own);
  const log = await readFile(join(directory.path, `${version}-warm-${steps.at(-1) ?? 0}.log`), 'utf8');
  expect(log).toContain('the weights are loaded into the model of the checkpoint before');
  expect(log).toContain('the head computed scored positions only in 9 of 9 batches');
  expect(log).not.toContain("lm_eval's own loop");
  await warm.close?.();
}

for (const declare of [harnessIt, itWithOlderHarness(it)]) {
  declare('writes what the plain command writes, bit for bit: float32, 0-shot', writesTheSame);
}

harnessIt('verifies as much in bfloat16 and 5-shot, and where a worker was killed', async (program) => {
  const { warm } = await enginesOf(program, true);
  let kills = 0;
  const onProgress = ({ phase }: EvaluationProgress): void => {
    if (phase === 'scoring' && kills === 0) kills += killWorkers();
  };
  for (const step of steps.slice(0, 2)) {
    const outputDirectory = join(directory.path, `verified-${step}`);
    const request = requestOf(step, { dtype: 'bfloat16', numFewshot: 5 });
    await evaluate(warm, { request, outputDirectory, onProgress });
  }
  expect(kills).toBe(1);
  await warm.close?.();
  expect(killWorkers()).toBe(0);
});

harnessIt('has the model read what prompts share once, to 1e-5, where it can', async (program) => {
  const { warm } = await enginesOf(program);
  await slideWindow('iter_4000');
  for (const [step, said] of [
    [1000, 'prompts that begin alike share that'],
    [4000, 'nothing is shared between prompts: the model keeps something else'],
  ] as const) {
    const answers = [false, true].map(async (sharePrefix) => {
      const outputDirectory = join(directory.path, `shared-${step}-${sharePrefix}`);
      await evaluate(warm, { request: requestOf(step, { numFewshot: 5, sharePrefix }), outputDirectory });
      return readAnswers(outputDirectory);
    });
    const [own = [], shared = []] = await Promise.all(answers);
    expect(shared.map(indexOfHighest)).toEqual(own.map(indexOfHighest));
    const differences = shared.flat().map((value, index) => Math.abs(value - (own.flat()[index] ?? NaN)));
    expect(Math.max(...differences)).toBeLessThan(step === 1000 ? 1e-5 : Number.MIN_VALUE);
    expect(await readFile(join(directory.path, `shared-${step}-true.log`), 'utf8')).toContain(said);
  }
  await warm.close?.();
});

harnessIt('needs no more memory for the fiftieth checkpoint than for the fifth', async (program) => {
  const { warm } = await enginesOf(program);
  const kilobytes: number[] = [];
  for (let count = 0; count < 50; count += 1) {
    const request = requestOf(steps[count % steps.length] ?? 0, { tasks: ['mmlu_sociology'] });
    const outputDirectory = join(directory.path, `memory-${count}`);
    const context = contextOf({ request, outputDirectory });
    if (count === 0) await warm.prepare(request, context);
    await warm.evaluate(request, context);
    kilobytes.push(...workers().map(({ residentKilobytes }) => residentKilobytes));
  }
  await warm.close?.();
  expect(kilobytes).toHaveLength(50);
  expect(kilobytes.at(-1)).toBeLessThan((kilobytes[4] ?? 0) * 1.1);
});

/** The first checkpoint as one of a class that forgets what is further back than 64 tokens. */
async function slideWindow(id: string): Promise<void> {
  const checkpoint = join(directory.path, id);
  await writeTinyLlama({ directory: checkpoint, seed: 0 });
  const path = join(checkpoint, 'config.json');
  const config = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
  const mistral = { architectures: ['MistralForCausalLM'], model_type: 'mistral', sliding_window: 64 };
  await writeFile(path, JSON.stringify({ ...config, ...mistral }));
}

/** Log-likelihoods of each question, in an order that two folders share. */
async function readAnswers(outputDirectory: string): Promise<(readonly number[])[]> {
  const files = (await readdir(outputDirectory, { recursive: true })).filter((file) =>
    file.endsWith('.jsonl'),
  );
  const texts = await Promise.all(files.sort().map((file) => readFile(join(outputDirectory, file), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').filter(Boolean));
  return lines.map((line) => parseSampleLine(line).logLikelihoods);
}

function indexOfHighest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

/** How many workers of this process it killed. */
function killWorkers(): number {
  const running = workers();
  for (const { pid } of running) process.kill(pid, 'SIGKILL');
  return running.length;
}

function workers(): { readonly pid: number; readonly residentKilobytes: number }[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/u));
  return processes
    .filter(
      ([, parent, , , script]) => parent === String(process.pid) && script?.endsWith('/worker.py') === true,
    )
    .map(([pid, , resident]) => ({ pid: Number(pid), residentKilobytes: Number(resident) }));
}
