import { hostname } from 'node:os';
import { processStartTime, type SweepLock } from '@evalcurve/results-tree';

/** What a lock of this process says. */
export async function thisProcess(): Promise<SweepLock> {
  const { pid } = process;
  return { host: hostname(), pid, startedAt: await processStartTime(pid) };
}
