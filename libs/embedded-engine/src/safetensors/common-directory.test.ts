import { expect, it } from '@jest/globals';
import { commonDirectory } from './common-directory.ts';

it('finds the deepest folder above all files', () => {
  expect(commonDirectory(['/a/b/c'])).toBe('/a/b');
  expect(commonDirectory(['/a/b/c', '/a/bc/d'])).toBe('/a');
  expect(commonDirectory(['/a/b', '/c/d'])).toBe('/');
});
