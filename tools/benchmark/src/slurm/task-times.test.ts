import { expect, it } from '@jest/globals';
import { parseTaskTimes, startLatency } from './task-times.ts';

it('takes the mean gap between the end of a task and the begin of the one that has its place', () => {
  const times = parseTaskTimes('n1 0 2\nn1 0.5 2.5\nn2 0 2\nn2 0 2\nn1 3 5\nn1 3.5 5.5\nn2 4.5 6.5\n');
  expect(startLatency(times, 2)).toBe(1.5);
});
