import { EngineError } from '@evalcurve/evaluation';
import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { mkdir } from 'node:fs/promises';
import { datasetsCacheDirectory } from './cache-directories.ts';
import { datasetMarker } from './dataset-marker.ts';
import type { EngineSetup } from './engine-setup.ts';
import { harnessEnvironment } from './harness-environment.ts';
import { pythonScript } from './python-script.ts';
import { recogniseFailure } from './recognise-failure.ts';
import { runLogged } from './run-logged.ts';

/** Where the fetching of datasets writes. */
export type PrepareContext = Omit<EvaluationContext, 'modelDirectory'>;

/**
 * Brings the datasets of a request's tasks into the cache, unless that was done before or the user
 * works offline (`HF_DATASETS_OFFLINE` or `HF_HUB_OFFLINE`).
 *
 * @throws EngineError where the endpoint does not answer, a task is unknown or a dataset cannot be had
 */
export async function prepareDatasets(
  setup: EngineSetup,
  { request, context }: { readonly request: EvaluationRequest; readonly context: PrepareContext },
): Promise<void> {
  const { env, endpoint } = setup;
  const marker = datasetMarkerOf(setup, request);
  if (isSet(env['HF_DATASETS_OFFLINE']) || isSet(env['HF_HUB_OFFLINE']) || (await marker.exists())) return;
  const { outputDirectory, logFile, onProgress } = context;
  await mkdir(outputDirectory, { recursive: true });
  const { tasks, trustRemoteCode } = request.recipe;
  const trust = trustRemoteCode ? ['--trust_remote_code'] : [];
  let datasets = 0;
  const outcome = await runLogged({
    setup,
    arguments: [pythonScript('prepare_datasets'), ...trust, '--endpoint', endpoint, '--', ...tasks],
    env: harnessEnvironment({ ...setup, online: true }),
    cwd: outputDirectory,
    context,
    onLine: (line) => {
      if (!line.startsWith('dataset ')) return;
      datasets += 1;
      onProgress({ phase: 'starting', done: datasets, total: null });
    },
  });
  if (outcome.exitCode !== 0) throw failureOf(outcome, { request, endpoint, logFile });
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

function isSet(value: string | undefined): boolean {
  return /^(?:1|true|yes|on)$/iu.test(value ?? '');
}

interface FailedFetch {
  readonly request: EvaluationRequest;
  readonly endpoint: string;
  readonly logFile: string;
}

function failureOf(
  { lines, exitCode }: { readonly lines: readonly string[]; readonly exitCode: number | null },
  { request, endpoint, logFile }: FailedFetch,
): EngineError {
  const { failure, detail } = recogniseFailure(lines);
  const names = request.recipe.tasks.join(', ');
  return new EngineError(`cannot fetch the datasets of ${names} from ${endpoint}: ${detail}`, {
    failure: failure === 'other' ? 'dataset-missing' : failure,
    ...{ detail, logFile, exitCode },
  });
}
