import { buildArguments, findHarness } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import { join } from 'node:path';
import { evaluationRequest } from '../evaluation-request.ts';
import { measureProcess } from '../measure-process.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { MeasurementContext } from '../measurement.ts';
import { runKeptProcess } from './run-kept-process.ts';
import { secondsOfCheckpoint } from './seconds-of-checkpoint.ts';

/** Of each subject. */
export const LIMIT = 100;

const REQUEST = evaluationRequest({ limit: LIMIT, numFewshot: 0, dtype: 'bfloat16' });

/** How many checkpoints a sweep has, and of how many the plain command is measured: the first ones. */
export interface WorkerSweepOptions {
  readonly checkpoints: number;
  readonly ofTheirs: number;
}

/** What one kept process took, and the plain command. */
export interface WorkerSweep {
  readonly ours: ProcessUsage;
  /** Each checkpoint's evaluation in ours, the first with all that is done once. */
  readonly oursSeconds: readonly number[];
  readonly theirs: readonly ProcessUsage[];
}

/** Sweeps over tiny checkpoints by one kept process of lm_eval, then runs the plain command for some of them, once and on the CPU. */
export async function runWorkerSweep(
  context: MeasurementContext,
  { checkpoints, ofTheirs }: WorkerSweepOptions,
): Promise<WorkerSweep> {
  const { directory } = context;
  const harness = await findHarness({ harness: context.harness, cwd: context.cwd, env: context.env });
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: LIMIT });
  const models = join(directory, 'models');
  const names = Array.from(
    { length: checkpoints },
    (_, index) => `iter_${String(index + 1).padStart(4, '0')}000`,
  );
  for (const [seed, name] of names.entries()) {
    await writeTinyLlama({ directory: join(models, name), seed, hiddenSize: 64 });
  }
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  try {
    const env = { ...context.env, HF_HOME: join(directory, 'huggingface'), HF_ENDPOINT: hub.url };
    const setUp = { context: { ...context, env }, harness, models };
    // Not counted: they bring libraries and datasets into the caches of both, which are not the same.
    await runTheirs(names[0] ?? '', setUp);
    const kept = { ...setUp, recipe: REQUEST.recipe };
    await runKeptProcess({ ...kept, checkpoints: 'first', output: join(directory, 'warm-up') });
    const output = join(directory, 'sweep');
    const ours = await runKeptProcess({ ...kept, checkpoints: 'all', output });
    const theirs: ProcessUsage[] = [];
    for (const name of names.slice(0, ofTheirs)) theirs.push(await runTheirs(name, setUp));
    return {
      ours,
      theirs,
      oursSeconds: await Promise.all(names.map((name) => secondsOfCheckpoint(output, name))),
    };
  } finally {
    await hub.stop();
  }
}

interface SetUp {
  readonly context: MeasurementContext;
  readonly harness: Harness;
  readonly models: string;
}

async function runTheirs(name: string, { context, harness, models }: SetUp): Promise<ProcessUsage> {
  const { python, directory: cwd, env, signal } = context;
  const places = { modelDirectory: join(models, name), outputDirectory: join(cwd, 'theirs') };
  const words = buildArguments(REQUEST, { ...places, device: 'cpu' });
  return measureProcess({ python, cwd, env, signal, command: [harness.python, '-m', 'lm_eval', ...words] });
}
