import { expect, it } from '@jest/globals';
import { sanitizeModelName } from './sanitize-model-name.ts';

// Folder names that lm_eval 0.4.3 to 0.4.13 made.
it.each([
  ['tiiuae/dense-500m-arch1', 'tiiuae__dense-500m-arch1'],
  ['/data/models/dense-tiny', '__data__models__dense-tiny'],
  ['C:\\Users\\x', 'C__Users__x'],
  ['a=b,c d', 'a=b,c d'],
  ['x<>:"|?*[y]', 'x__y__'],
])('makes of %s the folder %s', (name, folder) => {
  expect(sanitizeModelName(name)).toBe(folder);
});
