import { expect, it } from '@jest/globals';
import { renumberIds } from './renumber-ids.ts';

it('numbers definitions and references alike, by first appearance', () => {
  const svg =
    '<g clip-path="url(#clip7)"/><g fill="url(#gradient_7)"/><clipPath id="clip7"/><i id="gradient_7"/>';
  expect(renumberIds(svg)).toBe(
    '<g clip-path="url(#clip0)"/><g fill="url(#gradient_1)"/><clipPath id="clip0"/><i id="gradient_1"/>',
  );
});

it('leaves text alone', () => {
  const svg = '<text>clip27, #clip27</text>';
  expect(renumberIds(svg)).toBe(svg);
});
