import { EngineError } from '@evalcurve/evaluation';
import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { mkdir } from 'node:fs/promises';
import { datasetsCacheDirectory } from './cache-directories.ts';
import { datasetMarker } from './dataset-marker.ts';
import type { EngineSetup } from './engine-setup.ts';
import { harnessEnvironment } from './harness-environment.ts';
import { RE_PROGRESS_BAR } from './parse-progress-line.ts';
import { pythonScript } from './python-script.ts';
import { recogniseFailure } from './recognise-failure.ts';
import { runLogged } from './run-logged.ts';
import type { PythonOutcome } from './run-python.ts';
import { startStallTimer } from './stall-timer.ts';

/** Where the fetching of datasets writes. */
export type PrepareContext = Omit<EvaluationContext, 'modelDirectory'>;

/**
 * Brings the datasets of a request's tasks into the cache, unless that was done before or the user
 * works offline (`HF_DATASETS_OFFLINE` or `HF_HUB_OFFLINE`).
 *
 * @throws EngineError where the endpoint does not answer, a task is unknown or a dataset cannot be had
 */
export async function prepareDatasets(setup: EngineSetup, { request, context }: Preparation): Promise<void> {
  const { env, endpoint } = setup;
  const marker = datasetMarkerOf(setup, request);
  if (isSet(env['HF_DATASETS_OFFLINE']) || isSet(env['HF_HUB_OFFLINE']) || (await marker.exists())) return;
  await mkdir(context.outputDirectory, { recursive: true });
  const outcome = await fetchDatasets(setup, { request, context });
  if (outcome.exitCode !== 0) throw failureOf(outcome, { request, endpoint, logFile: context.logFile });
  await marker.write();
}

/** The marker that tells whether a request's datasets were fetched before. */
export function datasetMarkerOf(
  { env, endpoint, harness }: EngineSetup,
  request: EvaluationRequest,
): ReturnType<typeof datasetMarker> {
  const cacheDirectory = datasetsCacheDirectory({ env, endpoint });
  return datasetMarker({ cacheDirectory, tasks: request.recipe.tasks, harnessVersion: harness.version });
}

// The client's own time limits hold for one request; with its retries for each, a silent Hub takes minutes.
async function fetchDatasets(setup: EngineSetup, { request, context }: Preparation): Promise<FetchOutcome> {
  const { tasks, trustRemoteCode } = request.recipe;
  const trust = trustRemoteCode ? ['--trust_remote_code'] : [];
  const stall = startStallTimer(setup.stallMs);
  let datasets = 0;
  try {
    return await runLogged({
      setup,
      arguments: [pythonScript('prepare_datasets'), ...trust, '--endpoint', setup.endpoint, '--', ...tasks],
      env: harnessEnvironment({ ...setup, online: true }),
      cwd: context.outputDirectory,
      context: { ...context, signal: AbortSignal.any([context.signal, stall.signal]) },
      onLine: (line) => {
        const isDataset = line.startsWith('dataset ');
        if (isDataset || RE_PROGRESS_BAR.test(line)) stall.restart();
        if (!isDataset) return;
        datasets += 1;
        context.onProgress({ phase: 'starting', done: datasets, total: null });
      },
    });
  } catch (error) {
    context.signal.throwIfAborted();
    if (!stall.signal.aborted) throw error;
    return { lines: [`no progress in ${setup.stallMs / 1000} s`], exitCode: null };
  } finally {
    stall.stop();
  }
}

interface Preparation {
  readonly request: EvaluationRequest;
  readonly context: PrepareContext;
}

type FetchOutcome = Pick<PythonOutcome, 'lines' | 'exitCode'>;

function isSet(value: string | undefined): boolean {
  return /^(?:1|true|yes|on)$/iu.test(value ?? '');
}

interface FailedFetch {
  readonly request: EvaluationRequest;
  readonly endpoint: string;
  readonly logFile: string;
}

function failureOf(
  { lines, exitCode }: FetchOutcome,
  { request, endpoint, logFile }: FailedFetch,
): EngineError {
  const { failure, detail } = recogniseFailure(lines);
  const names = request.recipe.tasks.join(', ');
  return new EngineError(`cannot fetch the datasets of ${names} from ${endpoint}: ${detail}`, {
    failure: failure === 'other' ? 'dataset-missing' : failure,
    ...{ detail, logFile, exitCode },
  });
}
