import { expect, it } from '@jest/globals';
import { attemptDirectoryFor } from './attempt-directory-for.ts';
import { checkFolderName } from './check-folder-name.ts';
import { FolderNameError } from './folder-name-error.ts';

it.each(['iter_0002000', 'step-50K-105b', 'stage2-ingredient1-step11931-tokens50B', '检查点'])(
  'takes %s',
  (name) => {
    expect(checkFolderName(name)).toBe(name);
  },
);

it.each(['', '.', '..', '../x', '/etc', 'a/b', 'a\\b', 'a\0b', '\u001b[31m', '.evalcurve', 'x'.repeat(201)])(
  'refuses %j',
  (name) => {
    expect(() => checkFolderName(name)).toThrow(FolderNameError);
    expect(() => attemptDirectoryFor({ root: 'out', checkpointId: name, attempt: '1' })).toThrow(
      FolderNameError,
    );
    expect(() => attemptDirectoryFor({ root: 'out', checkpointId: 'iter_0002000', attempt: name })).toThrow(
      FolderNameError,
    );
  },
);

it('says why, with the characters made visible', () => {
  expect(() => checkFolderName('a\0b')).toThrow('the name "a\\u0000b" holds a control character');
});
