/** What tells where caches go. */
export interface CacheHost {
  /** As `process.platform` has it. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder, as `homedir()` has it; `HOME` goes before it. */
  readonly home: string;
}

/**
 * The folder of evalcurve's caches: `EVALCURVE_CACHE` where set, else `evalcurve` below the user's own cache folder,
 * which is `XDG_CACHE_HOME` where set, else as each system has it. Never a shared temporary folder: what a code cache
 * holds is run.
 *
 * @example
 * userCacheDirectory({ platform: 'linux', env: {}, home: '/home/ada' }); // '/home/ada/.cache/evalcurve'
 */
export function userCacheDirectory({ platform, env, home: homedir }: CacheHost): string {
  const own = nonEmpty(env['EVALCURVE_CACHE']);
  if (own !== null) return own;
  const home = nonEmpty(env['HOME']) ?? homedir;
  return `${nonEmpty(env['XDG_CACHE_HOME']) ?? systemDirectory({ platform, env, home })}/evalcurve`;
}

function systemDirectory({ platform, env, home }: CacheHost): string {
  if (platform === 'darwin') return `${home}/Library/Caches`;
  if (platform === 'win32') return nonEmpty(env['LOCALAPPDATA']) ?? `${home}/AppData/Local`;
  return `${home}/.cache`;
}

function nonEmpty(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
