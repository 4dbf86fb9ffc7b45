import { expect, it } from '@jest/globals';
import { groupingText } from './grouping-text.ts';

it('says what one array cannot take within the time limit', () => {
  const times = { count: 5, startUpMs: 15_000, checkpointMs: 60_000, longestMs: 70_000 };
  const grouping = { checkpointsPerTask: 2, times, left: 21, isCutByTimeLimit: true };
  expect(groupingText(grouping, 'en')).toBe(
    '2 checkpoints a task: the engine starts in 15 s, a checkpoint takes 1 min (measured on 5 here); ' +
      'half of the time limit allows no more: --time; 21 do not fit into one array: the same command again submits them',
  );
  expect(groupingText(grouping, 'zh')).toMatch(/；另有 21 个放不进一个作业数组：再次运行同一命令即可提交$/u);
});
