import { buildArguments, findHarness } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset, writeTinyLlama } from '@evalcurve/testing';
import { join } from 'node:path';
import type { BenchmarkRow } from '../benchmark-row.ts';
import { compareUsages } from '../compare-usages.ts';
import { evaluationRequest } from '../evaluation-request.ts';
import { measureProcess } from '../measure-process.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { Measurement, MeasurementContext } from '../measurement.ts';
import { WORKSPACE_DIRECTORY, PACKAGE_DIRECTORY } from '../package-directory.ts';
import { runInTurn } from '../run-in-turn.ts';
import { spreadOf } from '../spread-of.ts';

interface Job {
  readonly shape: 'smollm-135m' | 'tiny';
  /** Questions of each of the 57 subjects. */
  readonly limit: number;
  readonly numFewshot: number;
  /** The most that our time may be of theirs. */
  readonly most: number;
}

const JOBS: readonly Job[] = [
  { shape: 'smollm-135m', limit: 5, numFewshot: 0, most: 1 / 2.4 },
  { shape: 'smollm-135m', limit: 5, numFewshot: 5, most: 1 / 4.5 },
  { shape: 'tiny', limit: 100, numFewshot: 0, most: 1 / 5 },
  { shape: 'tiny', limit: 100, numFewshot: 5, most: 1 / 8 },
];

/** Bytes that our process may take for the largest of the jobs. */
const MOST_BYTES = 2e9;

/** One pair takes minutes: more than one tells no more. */
const PAIRS = 1;

/** Whole evaluations by the embedded engine against the plain `lm_eval` command, both in float32 on the CPU. */
export const measureEmbedded: Measurement = async (context) => {
  const { directory } = context;
  const harness = await findHarness({ harness: context.harness, cwd: context.cwd, env: context.env });
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: 100 });
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  const rows: BenchmarkRow[] = [];
  try {
    const env = { ...context.env, HF_HOME: join(directory, 'huggingface'), HF_ENDPOINT: hub.url };
    for (const job of JOBS) rows.push(...(await measureJob(job, { context: { ...context, env }, harness })));
    return rows;
  } finally {
    await hub.stop();
  }
};

interface SetUp {
  readonly context: MeasurementContext;
  readonly harness: Harness;
}

async function measureJob(job: Job, setUp: SetUp): Promise<BenchmarkRow[]> {
  const model = await writeModel(job, setUp);
  const runs = await runInTurn({
    ours: () => runOurs(job, { ...setUp, model }),
    theirs: () => runTheirs(job, { ...setUp, model }),
    pairs: PAIRS,
  });
  const what = `MMLU 57 × ${job.limit}, ${job.numFewshot}-shot, ${job.shape}, embedded engine`;
  const memory: BenchmarkRow = {
    what: `${what}, peak memory`,
    unit: 'bytes',
    ours: spreadOf(runs.ours.map(({ peakBytes }) => peakBytes)),
    theirs: spreadOf(runs.theirs.map(({ peakBytes }) => peakBytes)),
    ratio: null,
    target: { of: 'ours', most: MOST_BYTES },
  };
  const target = { of: 'ratio', most: Number(job.most.toFixed(3)) } as const;
  return [...compareUsages(runs, { what: `${what} / plain \`lm_eval\``, target }), memory];
}

/** A checkpoint in a folder of its own; the tokenizer is that of the tests. */
async function writeModel(job: Job, { context, harness }: SetUp): Promise<string> {
  const { directory: cwd, env, signal } = context;
  const directory = join(cwd, job.shape, 'iter_0002000');
  await writeTinyLlama({ directory, seed: 1 });
  const program = join(PACKAGE_DIRECTORY, 'python', 'write_llama.py');
  const command = [harness.python, program, directory, job.shape];
  await measureProcess({ python: harness.python, cwd, env, signal, command });
  return directory;
}

type RunSetUp = SetUp & { readonly model: string };

async function runOurs(job: Job, { context, model }: RunSetUp): Promise<ProcessUsage> {
  const { directory: cwd, env, python, signal } = context;
  const command = [
    ...[process.execPath, join(WORKSPACE_DIRECTORY, 'tools', 'run-evaluation', 'bin.js')],
    ...['--engine', 'embedded', '--model', join(model, '..'), '--tasks', 'mmlu', '--force'],
    ...['--num-fewshot', String(job.numFewshot), '--limit', String(job.limit), '--dtype', 'float32'],
    ...['--output', join(cwd, 'ours')],
  ];
  return measureProcess({ python, cwd, env, signal, command });
}

async function runTheirs(job: Job, { context, harness, model }: RunSetUp): Promise<ProcessUsage> {
  const { directory: cwd, env, python, signal } = context;
  const request = evaluationRequest({ limit: job.limit, numFewshot: job.numFewshot });
  const outputDirectory = join(cwd, 'theirs');
  const words = buildArguments(request, { modelDirectory: model, outputDirectory, device: 'cpu' });
  return measureProcess({ python, cwd, env, signal, command: [harness.python, '-m', 'lm_eval', ...words] });
}
