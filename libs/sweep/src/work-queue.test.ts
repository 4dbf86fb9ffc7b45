import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { createWorkQueue } from './work-queue.ts';

const stateOf = async (promise: Promise<unknown>): Promise<unknown> =>
  Promise.race([promise, setImmediate('waits')]);

it('hands items out in their order, and null once it is closed and all is settled', async () => {
  const queue = createWorkQueue<string>();
  queue.offer('a');
  queue.offer('b');
  queue.close();
  expect([await queue.take(), await queue.take()]).toEqual(['a', 'b']);
  const third = queue.take();
  queue.settle();
  expect(await stateOf(third)).toBe('waits');
  queue.settle();
  expect(await third).toBeNull();
});

it('gives what was put back to who waits, before anything else', async () => {
  const queue = createWorkQueue<string>();
  queue.offer('a');
  await queue.take();
  queue.offer('b');
  queue.close();
  queue.putBack('a');
  expect([await queue.take(), await queue.take()]).toEqual(['a', 'b']);
});

it.each([
  [0, 'waits'],
  [1, 'waits'],
  [2, undefined],
])('with one item there and nobody waiting, %i ahead: %p', async (ahead, state) => {
  const queue = createWorkQueue<string>();
  queue.offer('a');
  const wanted = queue.untilWanted(ahead);
  expect(await stateOf(wanted)).toBe(state);
  void queue.take();
  void queue.take();
  expect(await stateOf(wanted)).toBeUndefined();
});

it('tells when something was settled, and that there is nothing to wait for', async () => {
  const queue = createWorkQueue<string>();
  expect(await queue.untilSettled()).toBe(false);
  queue.offer('a');
  const settled = queue.untilSettled();
  await queue.take();
  expect(await stateOf(settled)).toBe('waits');
  queue.settle();
  expect(await settled).toBe(true);
});

it('gives nobody anything once it was drained, whatever is settled or put back then', async () => {
  const queue = createWorkQueue<string>();
  for (const item of ['a', 'b', 'c']) queue.offer(item);
  await Promise.all([queue.take(), queue.take()]);
  expect(queue.drain()).toEqual(['c']);
  queue.settle();
  expect(await queue.take()).toBeNull();
  queue.putBack('b');
  expect(await queue.take()).toBeNull();
  expect(queue.drain()).toEqual(['b']);
  await queue.untilWanted(0);
});
