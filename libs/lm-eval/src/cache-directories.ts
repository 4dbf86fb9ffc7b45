import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { valueOf } from './environment.ts';
import type { Environment } from './environment.ts';

/** The endpoint that the Hub's clients use unless told otherwise. */
export const OFFICIAL_ENDPOINT = 'https://huggingface.co';

/**
 * Where the harness keeps datasets: `HF_DATASETS_CACHE`, else where Hugging Face's library does. An
 * endpoint other than the official one gets a folder of its own in it: offline, the library takes
 * the newest copy of a dataset, whichever endpoint it came from.
 *
 * @example
 * datasetsCacheDirectory({ env: { HOME: '/home/a' }, endpoint: 'https://huggingface.co' });
 * // '/home/a/.cache/huggingface/datasets'
 */
export function datasetsCacheDirectory(options: {
  readonly env: Environment;
  readonly endpoint: string;
}): string {
  const { env, endpoint } = options;
  const cache = valueOf(env, 'XDG_CACHE_HOME') ?? join(homeOf(env), '.cache');
  const huggingFace = expandHome(valueOf(env, 'HF_HOME') ?? join(cache, 'huggingface'), env);
  const datasets = expandHome(valueOf(env, 'HF_DATASETS_CACHE') ?? join(huggingFace, 'datasets'), env);
  if (endpoint === OFFICIAL_ENDPOINT) return datasets;
  return join(datasets, `evalcurve-${createHash('sha256').update(endpoint).digest('hex').slice(0, 12)}`);
}

/**
 * Where evalcurve keeps small files of its own between runs.
 *
 * @example
 * evalcurveCacheDirectory({ HOME: '/home/a' }); // '/home/a/.cache/evalcurve'
 */
export function evalcurveCacheDirectory(env: Environment): string {
  return join(valueOf(env, 'XDG_CACHE_HOME') ?? join(homeOf(env), '.cache'), 'evalcurve');
}

function homeOf(env: Environment): string {
  return valueOf(env, 'HOME') ?? homedir();
}

function expandHome(path: string, env: Environment): string {
  return path === '~' || path.startsWith('~/') ? join(homeOf(env), path.slice(1)) : path;
}
