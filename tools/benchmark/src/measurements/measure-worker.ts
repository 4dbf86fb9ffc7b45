import { buildArguments, findHarness } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import { join } from 'node:path';
import { compareRuns } from '../compare-runs.ts';
import { compareUsages } from '../compare-usages.ts';
import { evaluationRequest } from '../evaluation-request.ts';
import { measureProcess } from '../measure-process.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { Measurement, MeasurementContext } from '../measurement.ts';
import { runKeptProcess } from '../worker/run-kept-process.ts';
import { secondsOfCheckpoint } from '../worker/seconds-of-checkpoint.ts';

const CHECKPOINTS = ['iter_0002000', 'iter_0004000', 'iter_0006000', 'iter_0008000', 'iter_0010000'] as const;

/** Of each subject. */
const LIMIT = 100;

const REQUEST = evaluationRequest({ limit: LIMIT, numFewshot: 0, dtype: 'bfloat16' });

/** A sweep by one kept process of lm_eval against a loop over the plain command, both once and on the CPU. */
export const measureWorker: Measurement = async (context) => {
  const { directory } = context;
  const harness = await findHarness({ harness: context.harness, cwd: context.cwd, env: context.env });
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: LIMIT });
  const models = join(directory, 'models');
  for (const [seed, name] of CHECKPOINTS.entries()) {
    await writeTinyLlama({ directory: join(models, name), seed, hiddenSize: 64 });
  }
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  try {
    const env = { ...context.env, HF_HOME: join(directory, 'huggingface'), HF_ENDPOINT: hub.url };
    const setUp = { context: { ...context, env }, harness, models };
    // Not counted: they bring libraries and datasets into the caches of both, which are not the same.
    await runTheirs(CHECKPOINTS[0], setUp);
    const ours = { ...setUp, recipe: REQUEST.recipe, output: join(directory, 'warm-up') };
    await runKeptProcess({ ...ours, checkpoints: 'first' });
    const output = sweepOf(context);
    return await compare(await runKeptProcess({ ...ours, checkpoints: 'all', output }), setUp);
  } finally {
    await hub.stop();
  }
};

interface SetUp {
  readonly context: MeasurementContext;
  readonly harness: Harness;
  readonly models: string;
}

async function compare(ours: ProcessUsage, setUp: SetUp) {
  const theirs: ProcessUsage[] = [];
  for (const name of CHECKPOINTS) theirs.push(await runTheirs(name, setUp));
  const total = (key: 'wallSeconds' | 'cpuSeconds'): number => theirs.reduce((sum, run) => sum + run[key], 0);
  const loop = { wallSeconds: total('wallSeconds'), cpuSeconds: total('cpuSeconds') };
  const later = CHECKPOINTS.slice(1);
  const seconds = await Promise.all(later.map((name) => secondsOfCheckpoint(sweepOf(setUp.context), name)));
  const each = `57 × ${LIMIT}, 0-shot, tiny`;
  return [
    ...compareUsages(
      { ours: [ours], theirs: [loop] },
      {
        what: `${CHECKPOINTS.length} checkpoints, ${each}: one kept process / a loop over \`lm_eval\``,
        target: { of: 'ratio', most: 0.2 },
      },
    ),
    compareRuns(
      { ours: seconds, theirs: theirs.slice(1).map(({ wallSeconds }) => wallSeconds) },
      {
        what: `Each later checkpoint, ${each}: one kept process / \`lm_eval\`, wall`,
        unit: 'seconds',
        target: { of: 'ratio', most: 0.083 },
      },
    ),
  ];
}

function sweepOf({ directory }: MeasurementContext): string {
  return join(directory, 'sweep');
}

async function runTheirs(name: string, { context, harness, models }: SetUp): Promise<ProcessUsage> {
  const { python, directory: cwd, env, signal } = context;
  const places = { modelDirectory: join(models, name), outputDirectory: join(cwd, 'theirs') };
  const words = buildArguments(REQUEST, { ...places, device: 'cpu' });
  return measureProcess({ python, cwd, env, signal, command: [harness.python, '-m', 'lm_eval', ...words] });
}
