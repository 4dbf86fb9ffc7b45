import { expect, it } from '@jest/globals';
import { estimateRemaining, type RemainingWork } from './estimate-remaining.ts';

const WORK: RemainingWork = { devicesMs: [40], checkpointMs: 100, fetchMs: [0, 0], fetchAhead: 1 };

it.each<[string, Partial<RemainingWork>, number | null]>([
  ['what runs and what waits, one after another', {}, 240],
  ['two devices, the freer one first', { devicesMs: [40, 90], fetchMs: [0, 0, 0] }, 240],
  ['downloads hidden behind the scoring', { devicesMs: [100], fetchMs: [100, 100] }, 300],
  ['downloads that take longer than the scoring', { devicesMs: [0], fetchMs: [300, 300] }, 700],
  ['fetching nothing ahead', { devicesMs: [100], fetchMs: [100, 100], fetchAhead: 0 }, 500],
  [
    'no more ahead than allowed',
    { devicesMs: [0], checkpointMs: 500, fetchMs: [0, 10, 400], fetchAhead: 1 },
    1500,
  ],
  ['nothing known of the scoring', { checkpointMs: null }, null],
  ['nothing known of the downloads', { fetchMs: [10, null] }, null],
  ['the pace of the only one left', { checkpointMs: null, fetchMs: [] }, 40],
  ['a last one that takes longer than expected', { devicesMs: [-10], fetchMs: [] }, null],
  ['one before the last that takes longer', { devicesMs: [-10], fetchMs: [0] }, 100],
])('counts %s', (_, work, expected) => {
  expect(estimateRemaining({ ...WORK, ...work })).toBe(expected);
});
