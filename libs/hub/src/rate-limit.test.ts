import { expect, it } from '@jest/globals';
import { createRateLimit } from './rate-limit.ts';

it('shares the rate among all who take, and saves nothing up', () => {
  let time = 0;
  const limit = createRateLimit(1000, () => time);
  expect([limit.take(500), limit.take(500)]).toEqual([500, 1000]);
  time = 10_000;
  expect(limit.take(100)).toBe(100);
});
