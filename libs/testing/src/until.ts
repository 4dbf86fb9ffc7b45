import { setTimeout } from 'node:timers/promises';

/** Waits until something is so; the time limit of a test ends it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(100);
}
