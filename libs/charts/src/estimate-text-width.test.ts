import { expect, it } from '@jest/globals';
import { estimateTextWidth } from './estimate-text-width.ts';

// Widths in Noto Sans SC Regular, in ems.
it.each([
  ['Not distinguishable from guessing at any checkpoint.', 24.7],
  ['tiiuae/dense-500m-arch1, 27 checkpoints, 0-shot', 22.74],
  ['lowest 22.6%, highest 25.7%, mean 24.3%', 19.46],
  ['训练过程中的 MMLU 准确率', 12.34],
])('comes within 8 %% of the width of %j', (text, width) => {
  expect(Math.abs(estimateTextWidth(text) / width - 1)).toBeLessThan(0.08);
});
