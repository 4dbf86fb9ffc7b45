import { setTimeout } from 'node:timers/promises';

const LONGEST_MS = 150_000;

/**
 * Waits until something is so.
 *
 * @throws Error after 150 s: what waits for ever would keep the test runner from ending
 */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${isSo.toString()}`);
    await setTimeout(100);
  }
}
