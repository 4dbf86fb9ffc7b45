import { homedir } from 'node:os';
import { join } from 'node:path';

/** The parts of Node's `process` that tell where caches go. */
export interface CacheHost {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder of evalcurve's caches under the user's own: `XDG_CACHE_HOME` where set, else as each system has
 * it. Never a shared temporary folder: what a code cache holds is run.
 *
 * @example
 * defaultCacheDirectory({ platform: 'linux', env: { HOME: '/home/ada' } }); // '/home/ada/.cache/evalcurve'
 */
export function defaultCacheDirectory({ platform, env }: CacheHost): string {
  return join(userCacheDirectory({ platform, env }), 'evalcurve');
}

function userCacheDirectory({ platform, env }: CacheHost): string {
  const configured = env['XDG_CACHE_HOME'];
  if (configured !== undefined && configured !== '') return configured;
  const home = env['HOME'] ?? homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  return join(home, '.cache');
}
