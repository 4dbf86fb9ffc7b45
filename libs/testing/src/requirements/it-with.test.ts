import { expect, it, jest } from '@jest/globals';
import { itWith } from './it-with.ts';
import type { TestArguments } from './it-with.ts';

const declare = (options: { path: string | null; isRequired: boolean }) => {
  const calls: { skipped: boolean; test: TestArguments }[] = [];
  const add =
    (skipped: boolean) =>
    (...test: TestArguments) =>
      void calls.push({ skipped, test });
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const seen: string[] = [];
  itWith({ it: Object.assign(add(false), { skip: add(true) }), advice: 'get it', ...options })(
    'reads',
    (path) => void seen.push(path),
    7,
  );
  const lines = stderr.mock.calls.map(([line]) => line);
  stderr.mockRestore();
  const [call] = calls;
  if (call === undefined) throw new TypeError('nothing was declared');
  return { ...call, lines, seen };
};

it('gives the test the path where it is there', async () => {
  const { skipped, test, lines, seen } = declare({ path: '/there', isRequired: false });
  await test[1]();
  expect([skipped, test[0], test[2], lines, seen]).toEqual([false, 'reads', 7, [], ['/there']]);
});

it('skips the test with one line where it is missing', () => {
  const { skipped, lines } = declare({ path: null, isRequired: false });
  expect([skipped, lines]).toEqual([true, ['get it\n']]);
});

it('fails the test where what it requires is missing', () => {
  const { skipped, test, lines } = declare({ path: null, isRequired: true });
  expect([skipped, lines]).toEqual([false, []]);
  expect(() => test[1]()).toThrow('get it');
});
