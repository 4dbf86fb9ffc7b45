import { expect, it } from '@jest/globals';
import { entryOf, ZERO_SHOT } from '../__fixtures__/entry.ts';
import { groupCheckpoints, TASK_START_MS, type GroupCheckpointsOptions } from './group-checkpoints.ts';
import { measuredTimes, type MeasuredTimes } from './measured-times.ts';

const TIMES: MeasuredTimes = { count: 3, startUpMs: 15_000, checkpointMs: 60_000, longestMs: 70_000 };
const ASKED: GroupCheckpointsOptions = { count: 27, times: TIMES, timeLimitMs: 3_600_000, maxTasks: 1001 };

function sizeFor(options: Partial<GroupCheckpointsOptions>): number {
  return groupCheckpoints({ ...ASKED, ...options }).checkpointsPerTask;
}

it('keeps the start under a tenth of a task with as few checkpoints as that takes', () => {
  const startMs = TIMES.startUpMs + TASK_START_MS;
  const shareOf = (size: number): number => startMs / (startMs + size * TIMES.checkpointMs);
  const size = sizeFor({});
  expect(shareOf(size)).toBeLessThanOrEqual(0.1);
  expect(shareOf(size - 1)).toBeGreaterThan(0.1);
  expect(sizeFor({ times: { ...TIMES, checkpointMs: 10, longestMs: 10 } })).toBe(27);
});

it('lets no task take more than half of the time limit, by the longest checkpoint, but one alone', () => {
  const cut = { checkpointsPerTask: 2, left: 0, times: TIMES, isCutByTimeLimit: true };
  expect(groupCheckpoints({ ...ASKED, timeLimitMs: 420_000 })).toEqual(cut);
  expect(sizeFor({ timeLimitMs: 60_000 })).toBe(1);
  expect(sizeFor({ timeLimitMs: null })).toBe(3);
});

it('takes more where the last of a few tasks at once ends first then', () => {
  // 9 tasks of 3: 3 rounds of 200 s; 4 tasks of 7: one of 440 s.
  expect(sizeFor({ atOnce: 4 })).toBe(7);
  expect(sizeFor({ atOnce: 4, timeLimitMs: 2 * 300_000 })).toBe(4);
  expect(sizeFor({ atOnce: 9 })).toBe(3);
});

it('takes more where one array would not take all else, and leaves what would not fit into half of the limit', () => {
  expect(groupCheckpoints({ ...ASKED, maxTasks: 3 })).toMatchObject({ checkpointsPerTask: 9, left: 0 });
  const cut = { ...ASKED, maxTasks: 3, timeLimitMs: 420_000 };
  expect(groupCheckpoints(cut)).toMatchObject({ checkpointsPerTask: 2, left: 21, isCutByTimeLimit: true });
  expect(groupCheckpoints({ ...cut, timeLimitMs: 60_000 })).toMatchObject({
    checkpointsPerTask: 1,
    left: 24,
  });
});

it('takes one where nothing was measured, or as many as one array makes of it', () => {
  expect(sizeFor({ times: null })).toBe(1);
  expect(sizeFor({ times: null, maxTasks: 10 })).toBe(3);
});

it('measures by the slowest start and the median of the last five', () => {
  const records = [900, 20, 30, 10, 50, 40].map((scoring, minute) => {
    const { record } = entryOf('step1', { recipe: ZERO_SHOT });
    if (record === null) throw new Error('no record');
    const starting = minute === 0 ? 8 : 1;
    const phaseDurationsMs = { fetching: 7000, starting, tokenizing: 2, scoring, saving: 1 };
    return { ...record, finishedAt: `2026-11-24T08:0${minute}:00.000Z`, phaseDurationsMs };
  });
  expect(measuredTimes(records)).toEqual({ count: 6, startUpMs: 10, checkpointMs: 31, longestMs: 51 });
  expect(measuredTimes([])).toBeNull();
});
