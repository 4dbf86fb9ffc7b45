import { expect, it } from '@jest/globals';
import { findMissingCharacters } from './find-missing-characters.ts';

it('finds nothing in English, Chinese, formulas and line breaks', () => {
  expect(
    findMissingCharacters(['Accuracy ± 1.2 %', '在任何检查点上都无法与随机猜测区分。', 'Δ ≥ 2σ → ★\n']),
  ).toEqual([]);
});

it('names each missing character once, in order', () => {
  expect(findMissingCharacters(['a 🚀 مود', 'b 🚀 ไ'])).toEqual(['🚀', 'م', 'و', 'د', 'ไ']);
});
