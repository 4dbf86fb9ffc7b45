import { expect, it } from '@jest/globals';
import { estimateRows } from './estimate-rows.ts';

const told = (time: number, remainingMs: number | null) => ({ time, type: 'progress', remainingMs });

it('compares the time left with the truth, in parts of the sweep', () => {
  const events = [
    told(0, null),
    told(150, 1700),
    told(200, 800),
    told(400, 900),
    told(950, 900),
    told(1000, null),
  ];
  expect(estimateRows(events, 'A sweep')).toEqual([
    expect.objectContaining({
      what: 'A sweep: error of the time left, at 10 to 25 % of it',
      ours: { median: expect.closeTo(0.5), min: 0, max: expect.closeTo(1) },
    }),
    expect.objectContaining({
      what: 'A sweep: error of the time left, at 25 to 50 % of it',
      ours: { median: 0.5, min: 0.5, max: 0.5 },
    }),
  ]);
});
