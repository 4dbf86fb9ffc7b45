import { setTimeout } from 'node:timers/promises';

/** How {@link until} waits. */
export interface UntilOptions {
  /** @default 150_000 */
  readonly longestMs?: number;
  /**
   * Time between two looks.
   *
   * @default 100
   */
  readonly everyMs?: number;
}

/**
 * Waits until something is so.
 *
 * @throws Error where it never is: what waits for ever would keep the test runner from ending
 *
 * @example
 * await until(() => !isRunning(pid), { longestMs: 20_000 });
 */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  { longestMs = 150_000, everyMs = 100 }: UntilOptions = {},
): Promise<void> {
  const deadline = Date.now() + longestMs;
  while (!(await isSo())) {
    if (Date.now() > deadline) {
      throw new Error(`waited in vain for ${longestMs / 1000} s until ${isSo.toString()}`);
    }
    await setTimeout(everyMs);
  }
}
