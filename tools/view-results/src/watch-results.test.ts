import { expect, it } from '@jest/globals';
import { captureContext } from '@evalcurve/cli/testing';
import { NoResultsError } from '@evalcurve/results-tree';
import { watchResults } from './watch-results.ts';

it('shows what has changed in its place, waits for results, and ends with the signal', async () => {
  const stop = new AbortController();
  const { context, stdout } = captureContext({ isTTY: true, columns: 80, signal: stop.signal });
  const texts = [null, 'one\n', 'one\n', 'two\n'];
  let looks = 0;
  const watching = watchResults(
    (inner) => {
      const text = texts[looks];
      looks += 1;
      if (looks === texts.length) stop.abort(new Error('enough'));
      if (text === null) throw new NoResultsError({ directory: 'results', found: 'it is empty' });
      inner.stdout.write(`${text ?? ''}${inner.stdout.columns ?? 0}`);
      return Promise.resolve();
    },
    { context, intervalMs: 1 },
  );
  await expect(watching).rejects.toThrow('enough');
  const [first, ...shown] = stdout().split('\u001B[H\u001B[J').slice(1);
  expect(first).toMatch(/results/u);
  expect(shown).toEqual(['one\n80', 'two\n80']);
});

it('shows it once where there is no terminal', async () => {
  const { context, stdout } = captureContext();
  await watchResults(
    (inner) => {
      inner.stdout.write('once\n');
      return Promise.resolve();
    },
    { context },
  );
  expect(stdout()).toBe('once\n');
});
