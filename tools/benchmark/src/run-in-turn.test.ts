import { expect, it } from '@jest/globals';
import { runInTurn } from './run-in-turn.ts';

it('runs both sides in turn and does not count the first pair', async () => {
  const calls: string[] = [];
  const call = (side: string) => () => Promise.resolve(`${side}${calls.push(side)}`);
  const results = await runInTurn({ ours: call('a'), theirs: call('b'), pairs: 2 });
  expect(calls).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  expect(results).toEqual({ ours: ['a3', 'a5'], theirs: ['b4', 'b6'] });
});
