import { expect, it } from '@jest/globals';
import { replaceBetweenMarkers } from './replace-between-markers.ts';

const document = 'above\n\n<!-- benchmark: begin -->\n\nold\n\n<!-- benchmark: end -->\n\nbelow\n';

it('replaces what is between the markers and nothing else, however often', () => {
  const once = replaceBetweenMarkers(document, 'new');
  expect(once).toBe(document.replace('old', 'new'));
  expect(replaceBetweenMarkers(once, 'new')).toBe(once);
});

it('refuses a document without markers', () => {
  expect(() => replaceBetweenMarkers('above\n<!-- benchmark: begin -->\n', 'new')).toThrow(
    'expected the lines <!-- benchmark: begin --> and <!-- benchmark: end -->',
  );
});
