import { expect, it } from '@jest/globals';
import { checkpointPairOf } from './checkpoint-pair-of.ts';

it('takes two words for checkpoints, and a third before them for the folder', () => {
  expect(checkpointPairOf(['2000', 'last'])).toEqual({ folder: undefined, from: '2000', to: 'last' });
  expect(checkpointPairOf(['evals', 'first', 'last'])).toEqual({
    folder: 'evals',
    from: 'first',
    to: 'last',
  });
});

it.each([[undefined], [['last']], [['a', 'b', 'c', 'd\u001b']]])('refuses %j', (names) => {
  expect(() => checkpointPairOf(names)).toThrow(
    `expected two checkpoints, got ${names?.join(' ').replace('\u001b', '␛') ?? 'none'}`,
  );
});
