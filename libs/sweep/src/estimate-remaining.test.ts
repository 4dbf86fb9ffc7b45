import { expect, it } from '@jest/globals';
import { estimateRemaining } from './estimate-remaining.ts';

it('knows nothing before anything was measured', () => {
  expect(estimateRemaining({ finishedMs: [], currentMs: 10, currentTotalMs: null, waiting: 5 })).toBeNull();
});

it('goes by the pace of the first checkpoint while that is running', () => {
  expect(estimateRemaining({ finishedMs: [], currentMs: 30, currentTotalMs: 100, waiting: 2 })).toBe(270);
});

it('goes by the mean of the finished ones, and never below zero for one that takes longer', () => {
  expect(estimateRemaining({ finishedMs: [80, 120], currentMs: 150, currentTotalMs: null, waiting: 1 })).toBe(
    100,
  );
});

it('says nothing instead of nought where the last one takes longer', () => {
  const last = { finishedMs: [80, 120], currentMs: 150, currentTotalMs: null, waiting: 0 };
  expect(estimateRemaining(last)).toBeNull();
  expect(estimateRemaining({ ...last, currentTotalMs: 160 })).toBe(10);
});
