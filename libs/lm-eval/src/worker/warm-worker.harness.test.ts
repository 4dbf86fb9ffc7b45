import type { EvaluationProgress } from '@evalcurve/evaluation';
import { parseSampleLine } from '@evalcurve/results';
import { itWithHarness, writeTinyLlama } from '@evalcurve/testing';
import { afterAll, afterEach, beforeAll, expect, it, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { openWorkerWorkplace, requestOf } from '../__fixtures__/worker-workplace.ts';
import type { WorkerWorkplace } from '../__fixtures__/worker-workplace.ts';

jest.setTimeout(240_000);

const harnessIt = itWithHarness(it);
const steps = [1000, 2000, 3000];
let workplace: WorkerWorkplace;

beforeAll(async () => {
  workplace = await openWorkerWorkplace(steps);
});

afterAll(() => workplace.remove());
afterEach(() => workplace.closeEngines());

harnessIt('compares with the plain command when asked to, and where a worker was killed', async (program) => {
  const { warm } = await workplace.engineOf(program, true);
  let kills = 0;
  const onProgress = ({ phase }: EvaluationProgress): void => {
    if (phase === 'scoring' && kills === 0) kills += killWorkers();
  };
  for (const step of steps.slice(0, 2)) {
    const request = requestOf(step, { dtype: 'bfloat16', numFewshot: 5 });
    const context = workplace.contextOf(request, { output: `verified-${step}`, onProgress });
    await warm.prepare(request, context);
    await warm.evaluate(request, context);
  }
  expect(kills).toBe(1);
  await warm.close?.();
  expect(killWorkers()).toBe(0);
});

harnessIt('has the model read what prompts share once, to 1e-5, where it can', async (program) => {
  const { warm } = await workplace.engineOf(program);
  await slideWindow('iter_4000');
  for (const [step, most] of [
    [1000, 1e-5],
    [4000, Number.MIN_VALUE],
  ] as const) {
    const answers = [false, true].map(async (sharePrefix) => {
      const request = requestOf(step, { numFewshot: 5, sharePrefix });
      const context = workplace.contextOf(request, { output: `shared-${step}-${sharePrefix}` });
      await warm.prepare(request, context);
      await warm.evaluate(request, context);
      return readAnswers(context.outputDirectory);
    });
    const [own = [], shared = []] = await Promise.all(answers);
    expect(own).toHaveLength(36);
    expect(shared.map(indexOfHighest)).toEqual(own.map(indexOfHighest));
    const differences = shared.flat().map((value, index) => Math.abs(value - (own.flat()[index] ?? NaN)));
    expect(Math.max(...differences)).toBeLessThan(most);
  }
  const [, read, whole] =
    /read (?<read>\d+) tokens for (?<whole>\d+)/u.exec(await logOf('shared-1000-true')) ?? [];
  expect(Number(read)).toBeLessThan(Number(whole) / 2);
  expect(await logOf('shared-4000-true')).toContain(
    'nothing is shared between prompts: the model keeps something else',
  );
  await warm.close?.();
});

harnessIt('needs no more memory for the fiftieth checkpoint than for the fifth', async (program) => {
  const { warm } = await workplace.engineOf(program);
  const kilobytes: number[] = [];
  for (let count = 0; count < 50; count += 1) {
    const request = requestOf(steps[count % steps.length] ?? 0, { tasks: ['mmlu_sociology'] });
    const context = workplace.contextOf(request, { output: `memory-${count}` });
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
  const checkpoint = join(workplace.path, id);
  await writeTinyLlama({ directory: checkpoint, seed: 0 });
  const path = join(checkpoint, 'config.json');
  const config = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
  const mistral = { architectures: ['MistralForCausalLM'], model_type: 'mistral', sliding_window: 64 };
  await writeFile(path, JSON.stringify({ ...config, ...mistral }));
}

function logOf(output: string): Promise<string> {
  return readFile(join(workplace.path, `${output}.log`), 'utf8');
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
