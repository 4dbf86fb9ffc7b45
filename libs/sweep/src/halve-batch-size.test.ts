import { expect, it } from '@jest/globals';
import { halveBatchSize } from './halve-batch-size.ts';

it('halves down to one and then gives up', () => {
  expect([64, 5, 2, 1].map(halveBatchSize)).toEqual([32, 2, 1, null]);
});

it('goes on with a small integer where automatic detection ran out of memory', () => {
  expect(halveBatchSize('auto')).toBe(8);
});
