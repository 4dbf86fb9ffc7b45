import { homedir } from 'node:os';
import { join } from 'node:path';
import { nonEmpty } from './non-empty.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that evalcurve downloads into: `EVALCURVE_CACHE`, else `evalcurve` below
 * `XDG_CACHE_HOME` or `~/.cache`.
 *
 * @example
 * downloadCacheDirectory({ EVALCURVE_CACHE: '/data/cache' }); // '/data/cache'
 */
export function downloadCacheDirectory(env: Environment): string {
  return nonEmpty(env['EVALCURVE_CACHE']) ?? join(cacheHome(env), 'evalcurve');
}

/**
 * The folder in which Python's `huggingface_hub` keeps what it fetched: `HF_HUB_CACHE`, else `hub`
 * below its home.
 *
 * @example
 * sharedCacheDirectory({ HF_HOME: '/data/hf' }); // '/data/hf/hub'
 */
export function sharedCacheDirectory(env: Environment): string {
  return (
    nonEmpty(env['HF_HUB_CACHE']) ??
    nonEmpty(env['HUGGINGFACE_HUB_CACHE']) ??
    join(huggingFaceHome(env), 'hub')
  );
}

/**
 * The home folder of Python's `huggingface_hub`: `HF_HOME`, else `huggingface` below the cache folder.
 *
 * @example
 * huggingFaceHome({ XDG_CACHE_HOME: '/data' }); // '/data/huggingface'
 */
export function huggingFaceHome(env: Environment): string {
  return nonEmpty(env['HF_HOME']) ?? join(cacheHome(env), 'huggingface');
}

function cacheHome(env: Environment): string {
  return nonEmpty(env['XDG_CACHE_HOME']) ?? join(nonEmpty(env['HOME']) ?? homedir(), '.cache');
}
