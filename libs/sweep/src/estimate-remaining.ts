/** What {@link estimateRemaining} goes by, all in milliseconds. */
export interface RemainingWork {
  /** What each device still has to do at its checkpoint, 0 where it has none. */
  readonly devicesMs: readonly number[];
  /** What one checkpoint takes on a device, null while nothing is known. */
  readonly checkpointMs: number | null;
  /** What is left to fetch of each checkpoint that waits, in their order; null while the pace of the Hub is not known. */
  readonly fetchMs: readonly (number | null)[];
  /** How many are fetched before their turn. */
  readonly fetchAhead: number;
}

/**
 * Milliseconds until the whole sweep ends: goes through what is left as the sweep will, one download
 * after the other, each device taking the next checkpoint that is there. Null while too little is
 * known, and where the last ones take longer than expected.
 *
 * @example
 * estimateRemaining({ devicesMs: [45_000], checkpointMs: 60_000, fetchMs: [0, 0], fetchAhead: 1 }); // 165000
 */
export function estimateRemaining(work: RemainingWork): number | null {
  const { devicesMs, checkpointMs, fetchMs, fetchAhead } = work;
  const free = devicesMs.map((ms) => Math.max(ms, 0));
  const taken: number[] = [];
  let fetched = 0;
  for (const [index, ms] of fetchMs.entries()) {
    if (checkpointMs === null || ms === null) return null;
    const device = free.indexOf(Math.min(...free));
    const deviceFree = free[device] ?? 0;
    // A download begins when there is room for it, without any ahead when a device waits.
    const room = fetchAhead === 0 ? deviceFree : (taken[index - fetchAhead] ?? 0);
    fetched = Math.max(fetched, room) + ms;
    const begin = Math.max(fetched, deviceFree);
    taken.push(begin);
    free[device] = begin + checkpointMs;
  }
  const end = Math.max(...free);
  return end > 0 ? end : null;
}
