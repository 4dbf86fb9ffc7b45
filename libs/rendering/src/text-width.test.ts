import { expect, it } from '@jest/globals';
import { textWidth } from './text-width.ts';

it('adds up the advances of the characters', () => {
  expect(textWidth('0123', { fontSize: 10, bold: false })).toBeCloseTo(4 * 5.55);
  expect(textWidth('0123', { fontSize: 10, bold: true })).toBeCloseTo(4 * 5.9);
});

it('counts a hanzi as one em in both weights', () => {
  expect(textWidth('准确率', { fontSize: 12, bold: false })).toBe(36);
  expect(textWidth('准确率', { fontSize: 12, bold: true })).toBe(36);
});

it('counts a character that the font lacks as one em, however many code units it has', () => {
  expect(textWidth('🚀', { fontSize: 12, bold: false })).toBe(12);
});
