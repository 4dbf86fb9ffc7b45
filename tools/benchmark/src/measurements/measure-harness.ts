import { buildArguments, createLmEvalEngine, findHarness } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import { join } from 'node:path';
import { compareRuns } from '../compare-runs.ts';
import { evaluationRequest } from '../evaluation-request.ts';
import { measureProcess } from '../measure-process.ts';
import type { Measurement, MeasurementContext } from '../measurement.ts';
import { runInTurn } from '../run-in-turn.ts';

/** Of each subject. */
const LIMIT = 5;

/** One pair takes most of a minute: more than these tell no more. */
const MOST_PAIRS = 3;

const REQUEST = evaluationRequest({ limit: LIMIT, numFewshot: 0 });

/** One evaluation by our engine, offline, against the plain `lm_eval` command, online as a user calls it. */
export const measureHarness: Measurement = async (context) => {
  const { directory } = context;
  const harness = await findHarness({ harness: context.harness, cwd: context.cwd, env: context.env });
  const questions = join(directory, 'questions');
  const modelDirectory = join(directory, 'iter_0002000');
  await writeMmluDataset({ directory: questions });
  await writeTinyLlama({ directory: modelDirectory, seed: 1, dtype: 'float32' });
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  try {
    const env = { ...context.env, HF_HOME: join(directory, 'huggingface'), HF_ENDPOINT: hub.url };
    const setUp = { context: { ...context, env }, harness, modelDirectory, endpoint: hub.url };
    const seconds = await runInTurn({
      ours: await prepareOurs(setUp),
      theirs: () => runTheirs(setUp),
      pairs: Math.min(context.pairs, MOST_PAIRS),
    });
    const what = `One MMLU evaluation, \`--limit ${LIMIT}\` / the plain \`lm_eval\` command, wall`;
    return [compareRuns(seconds, { what, unit: 'seconds', target: { of: 'ratio', most: 0.5 } })];
  } finally {
    await hub.stop();
  }
};

interface SetUp {
  readonly context: MeasurementContext;
  readonly harness: Harness;
  readonly modelDirectory: string;
  readonly endpoint: string;
}

async function prepareOurs({ context, harness, modelDirectory, endpoint }: SetUp) {
  const { env, directory, signal } = context;
  const engine = createLmEvalEngine({ harness, device: 'cpu', env, endpoint });
  const outputDirectory = join(directory, 'ours');
  const places = { modelDirectory, outputDirectory, logFile: join(directory, 'ours.log') };
  const onProgress = () => undefined;
  await engine.prepare(REQUEST, { ...places, signal, onProgress });
  return async () => {
    const start = performance.now();
    await engine.evaluate(REQUEST, { ...places, signal, onProgress });
    return (performance.now() - start) / 1000;
  };
}

async function runTheirs({ context, harness, modelDirectory }: SetUp): Promise<number> {
  const { python, directory: cwd, env, signal } = context;
  const outputDirectory = join(cwd, 'theirs');
  const words = buildArguments(REQUEST, { modelDirectory, outputDirectory, device: 'cpu' });
  const command = [harness.python, '-m', 'lm_eval', ...words];
  const { wallSeconds } = await measureProcess({ python, cwd, env, signal, command });
  return wallSeconds;
}
