import { runRecordSchema } from '@evalcurve/evaluation';
import { buildArguments, findHarness } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { evaluationRequest } from '../evaluation-request.ts';
import { measureProcess } from '../measure-process.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { MeasurementContext } from '../measurement.ts';
import { WORKSPACE_DIRECTORY } from '../package-directory.ts';

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
    // Not counted: it brings libraries and datasets into the caches of both.
    await runTheirs(names[0] ?? '', setUp);
    const ours = await runOurs(setUp);
    const theirs: ProcessUsage[] = [];
    for (const name of names.slice(0, ofTheirs)) theirs.push(await runTheirs(name, setUp));
    return { ours, theirs, oursSeconds: await Promise.all(names.map((name) => secondsOf(name, setUp))) };
  } finally {
    await hub.stop();
  }
}

interface SetUp {
  readonly context: MeasurementContext;
  readonly harness: Harness;
  readonly models: string;
}

async function runOurs({ context, models }: SetUp): Promise<ProcessUsage> {
  const { python, directory: cwd, env, signal } = context;
  const named = context.harness === undefined ? [] : ['--harness', resolve(context.cwd, context.harness)];
  const command = [
    ...[process.execPath, join(WORKSPACE_DIRECTORY, 'tools', 'run-evaluation', 'bin.js')],
    ...['--engine', 'lm-eval', ...named, '--model', models, '--tasks', 'mmlu', '--num-fewshot', '0'],
    ...['--limit', String(LIMIT), '--dtype', 'bfloat16', '--batch-size', '16', '--device', 'cpu'],
    ...['--output', join(cwd, 'sweep'), '--json'],
  ];
  return measureProcess({ python, cwd, env, signal, command });
}

async function runTheirs(name: string, { context, harness, models }: SetUp): Promise<ProcessUsage> {
  const { python, directory: cwd, env, signal } = context;
  const places = { modelDirectory: join(models, name), outputDirectory: join(cwd, 'theirs') };
  const words = buildArguments(REQUEST, { ...places, device: 'cpu' });
  return measureProcess({ python, cwd, env, signal, command: [harness.python, '-m', 'lm_eval', ...words] });
}

async function secondsOf(name: string, { context }: SetUp): Promise<number> {
  const text = await readFile(join(context.directory, 'sweep', name, 'run.json'), 'utf8');
  const { startedAt, finishedAt } = runRecordSchema.parse(JSON.parse(text));
  return (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
}
