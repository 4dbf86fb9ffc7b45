import { expect, it } from '@jest/globals';
import { estimateTextWidth } from './estimate-text-width.ts';
import { shortenText } from './shorten-text.ts';

it('leaves a text that fits', () => {
  expect(shortenText('tiiuae/dense-500m-arch1', { width: 20 })).toBe('tiiuae/dense-500m-arch1');
});

it('keeps both ends of one that does not', () => {
  const shortened = shortenText('organisation/a-model-with-a-very-long-name-7b', { width: 12 });
  expect(shortened).toMatch(/^organi.*….*name-7b$/u);
  expect(estimateTextWidth(shortened)).toBeLessThanOrEqual(12);
});

it('does not cut a character in half', () => {
  expect(shortenText('🚀🚀🚀🚀🚀🚀', { width: 3 })).toBe('🚀…🚀');
});
