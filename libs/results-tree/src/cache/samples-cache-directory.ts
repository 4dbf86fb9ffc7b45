import { homedir } from 'node:os';
import { join } from 'node:path';
import { userCacheDirectory } from '@evalcurve/user-cache';

/** Where the cache of samples is: outside of all trees, which are never written to by looking at them. */
export function samplesCacheDirectory(): string {
  const { platform, env } = process;
  return join(userCacheDirectory({ platform, env, home: homedir() }), 'samples');
}
