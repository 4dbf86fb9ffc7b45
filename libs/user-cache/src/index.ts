export { userCacheDirectory } from './user-cache-directory.ts';
export type { CacheHost } from './user-cache-directory.ts';
