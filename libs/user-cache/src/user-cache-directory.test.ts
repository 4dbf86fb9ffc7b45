import { expect, it } from '@jest/globals';
import { userCacheDirectory } from './user-cache-directory.ts';

it.each([
  ['linux', { HOME: '/home/ada' }, '/home/ada/.cache/evalcurve'],
  ['linux', {}, '/u/.cache/evalcurve'],
  ['darwin', {}, '/u/Library/Caches/evalcurve'],
  ['win32', {}, '/u/AppData/Local/evalcurve'],
  ['win32', { LOCALAPPDATA: 'D:\\Local' }, 'D:\\Local/evalcurve'],
  ['darwin', { XDG_CACHE_HOME: '/scratch' }, '/scratch/evalcurve'],
  ['linux', { XDG_CACHE_HOME: '' }, '/u/.cache/evalcurve'],
  ['linux', { XDG_CACHE_HOME: '/scratch', EVALCURVE_CACHE: '/data/cache' }, '/data/cache'],
])('is where a user of %s with %j keeps caches', (platform, env, directory) => {
  expect(userCacheDirectory({ platform, env, home: '/u' })).toBe(directory);
});
