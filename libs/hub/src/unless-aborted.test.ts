import { expect, it } from '@jest/globals';
import { unlessAborted } from './unless-aborted.ts';

const never = new Promise<never>(() => undefined);

it('gives what the promise gives', async () => {
  await expect(unlessAborted(Promise.resolve(1), new AbortController().signal)).resolves.toBe(1);
});

it('does not wait for a promise that never settles', async () => {
  const controller = new AbortController();
  const waiting = unlessAborted(never, controller.signal);
  controller.abort(new Error('enough'));

  await expect(waiting).rejects.toThrow('enough');
});

it('does not begin to wait where the signal has aborted already', async () => {
  await expect(unlessAborted(never, AbortSignal.abort(new Error('before')))).rejects.toThrow('before');
});
