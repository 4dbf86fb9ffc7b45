import { EngineError } from '@evalcurve/evaluation';
import type { EvaluationContext, EvaluationEngine, EvaluationRequest } from '@evalcurve/evaluation';
import { resolve } from 'node:path';
import { buildArguments } from './build-arguments.ts';
import { describeEngine } from './describe-engine.ts';
import type { EngineSetup } from './engine-setup.ts';
import { evaluateCheckpoint } from './evaluate-checkpoint.ts';
import { harnessEnvironment, OFFLINE_VARIABLES } from './harness-environment.ts';
import type { Environment } from './environment.ts';
import type { Harness } from './harness.ts';
import { modelPath } from './model-path.ts';
import { datasetMarkerOf, prepareDatasets } from './prepare-datasets.ts';
import { runHarness } from './run-harness.ts';
import { verifyCheckpoint } from './worker/verify-checkpoint.ts';
import { createWarmWorker } from './worker/warm-worker.ts';
import { whyNoWorker } from './worker/why-no-worker.ts';

/** What {@link createLmEvalEngine} runs, and where. */
export interface LmEvalEngineOptions {
  readonly harness: Harness;
  /**
   * `cuda:0`, `cpu`, `mps`; null takes the first GPU, else the CPU.
   *
   * @default null
   */
  readonly device?: string | null | undefined;
  readonly env: Environment;
  /** Address of the Hub that datasets come from. */
  readonly endpoint: string;
  /**
   * Milliseconds that the harness may take to end after it was told to, before it is killed.
   *
   * @default 10000
   */
  readonly graceMs?: number | undefined;
  /**
   * Milliseconds without progress after which the fetching of datasets is given up, and without a sign
   * of life after which a worker is.
   *
   * @default 180000
   */
  readonly stallMs?: number | undefined;
  /**
   * Whether one process evaluates all checkpoints, with the same results as one process each. It ends
   * with `close`.
   *
   * @default false
   */
  readonly warm?: boolean | undefined;
  /**
   * Whether the first two checkpoints that a worker evaluates (for the second, what was kept is used)
   * are evaluated by a process of their own as well, in a folder beside the output folder, and all
   * log-likelihoods are compared.
   *
   * @default false
   */
  readonly verify?: boolean | undefined;
}

/**
 * The engine that answers requests by the real lm_eval harness: one process an evaluation, or one for
 * all.
 *
 * `prepare` needs the network once; `evaluate` never uses it. Where an evaluation fails for want of
 * a dataset, the next `prepare` fetches again.
 *
 * @example
 * const harness = await findHarness({ env: process.env, cwd: process.cwd() });
 * const engine = createLmEvalEngine({ harness, env: process.env, endpoint: 'https://huggingface.co' });
 * await engine.prepare(request, context);
 * await engine.evaluate(request, { ...context, modelDirectory: '/models/iter_0002000' });
 */
export function createLmEvalEngine(options: LmEvalEngineOptions): EvaluationEngine {
  const { harness, device = null, env, graceMs, stallMs = 180_000 } = options;
  const { warm = false, verify = false } = options;
  const setup: EngineSetup = {
    harness,
    device,
    env,
    endpoint: options.endpoint.replace(/\/+$/u, ''),
    graceMs,
    stallMs,
  };
  const commandOf: EvaluationEngine['commandOf'] = (request, context) =>
    commandLine(setup, { request, context });
  const evaluator = warm ? warmEvaluator(setup, verify) : plainEvaluator(setup);
  const workerProblem = warm ? whyNoWorker(harness) : null;
  return {
    isKeptWarm: warm && workerProblem === null,
    describe: async (signal) => ({
      ...(await describeEngine(setup, signal)),
      ...(workerProblem === null ? {} : { workerProblem }),
    }),
    prepare: (request, context) => prepareDatasets(setup, { request, context: absolute(context) }),
    commandOf,
    evaluate: async (request, context) => {
      try {
        await evaluator.evaluate({ request, context: absolute(context) });
      } catch (error) {
        const missing = error instanceof EngineError && error.failure === 'dataset-missing';
        if (missing) await datasetMarkerOf(setup, request).remove();
        throw error;
      }
      return { command: commandOf(request, context) };
    },
    ...(evaluator.close === undefined ? {} : { close: evaluator.close }),
  };
}

interface Evaluator {
  readonly evaluate: (evaluation: {
    readonly request: EvaluationRequest;
    readonly context: EvaluationContext;
  }) => Promise<void>;
  readonly close?: () => Promise<void>;
}

function plainEvaluator(setup: EngineSetup): Evaluator {
  const run = runHarness(setup);
  return { evaluate: (evaluation) => evaluateCheckpoint(setup, { ...evaluation, run }) };
}

// Only the second makes use of what is kept from the first.
const VERIFIED_CHECKPOINTS = 2;

function warmEvaluator(setup: EngineSetup, verify: boolean): Evaluator {
  const { run, close } = createWarmWorker(setup);
  let toVerify = verify ? VERIFIED_CHECKPOINTS : 0;
  return {
    evaluate: async (evaluation) => {
      await evaluateCheckpoint(setup, { ...evaluation, run });
      if (toVerify === 0) return;
      await verifyCheckpoint(setup, evaluation);
      toVerify -= 1;
    },
    close,
  };
}

type Paths = Pick<EvaluationContext, 'outputDirectory'> &
  Partial<Pick<EvaluationContext, 'modelDirectory' | 'logFile'>>;

// The harness runs in another working directory.
function absolute<Context extends Paths>(context: Context): Context {
  const { modelDirectory, outputDirectory, logFile } = context;
  return {
    ...context,
    outputDirectory: resolve(outputDirectory),
    ...(modelDirectory === undefined ? {} : { modelDirectory: resolve(modelDirectory) }),
    ...(logFile === undefined ? {} : { logFile: resolve(logFile) }),
  };
}

interface CommandOptions {
  readonly request: EvaluationRequest;
  readonly context: Pick<EvaluationContext, 'modelDirectory' | 'outputDirectory'>;
}

// The plain form of what `python/run_harness.py` does, for a person to repeat.
function commandLine(setup: EngineSetup, { request, context }: CommandOptions): string[] {
  const { harness, env, device } = setup;
  const { modelDirectory, outputDirectory } = absolute(context);
  const child = harnessEnvironment({ ...setup, online: false });
  const names = [...Object.keys(OFFLINE_VARIABLES), 'HF_DATASETS_CACHE', 'PYTHONPATH'];
  const differing = names.filter((name) => child[name] !== undefined && child[name] !== env[name]);
  return [
    ...['env', ...differing.map((name) => `${name}=${child[name] ?? ''}`), harness.python, '-m', 'lm_eval'],
    ...buildArguments(request, {
      modelDirectory: modelPath({ modelDirectory, env }),
      outputDirectory,
      device,
    }),
  ];
}
