import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { inParallel } from './in-parallel.ts';

it('works on no more than so many at a time, and on all of them', async () => {
  let busy = 0;
  let most = 0;
  const done: number[] = [];
  await inParallel([1, 2, 3, 4, 5], { limit: 2 })(async (item) => {
    busy += 1;
    most = Math.max(most, busy);
    await setImmediate();
    busy -= 1;
    done.push(item);
  });

  expect(most).toBe(2);
  expect(done).toEqual([1, 2, 3, 4, 5]);
});

it('stops the others at the first failure and throws it once they have stopped', async () => {
  const begun: number[] = [];
  let stopped = false;
  const working = inParallel([1, 2, 3, 4], { limit: 2 })(async (item, signal) => {
    begun.push(item);
    if (item === 1) throw new Error('first');
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
      if (signal.aborted) resolve();
    });
    stopped = true;
  });

  await expect(working).rejects.toThrow('first');
  expect(stopped).toBe(true);
  expect(begun).toEqual([1, 2]);
});

it('begins nothing once its signal has aborted', async () => {
  const working = inParallel([1], { limit: 1, signal: AbortSignal.abort(new Error('no')) })(() => {
    throw new Error('must not run');
  });

  await expect(working).rejects.toThrow('no');
});
