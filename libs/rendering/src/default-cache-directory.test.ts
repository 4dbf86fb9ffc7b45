import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { defaultCacheDirectory, type CacheHost } from './default-cache-directory.ts';

const hosts: readonly [CacheHost, string][] = [
  [{ platform: 'linux', env: { HOME: '/home/ada' } }, '/home/ada/.cache'],
  [{ platform: 'darwin', env: { HOME: '/Users/ada' } }, '/Users/ada/Library/Caches'],
  [{ platform: 'win32', env: { HOME: '/u', LOCALAPPDATA: '/u/Local' } }, '/u/Local'],
  [{ platform: 'linux', env: { HOME: '/home/ada', XDG_CACHE_HOME: '/scratch' } }, '/scratch'],
  [{ platform: 'linux', env: { HOME: '/home/ada', XDG_CACHE_HOME: '' } }, '/home/ada/.cache'],
];

it.each(hosts)('is where the user of %j keeps caches', (host, directory) => {
  expect(defaultCacheDirectory(host)).toBe(join(directory, 'evalcurve'));
});
