import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { hasCode } from './has-code.ts';

it('knows a system error by its code', async () => {
  const error = await readFile('no such file').catch((reason: unknown) => reason);
  expect(hasCode(error, 'ENOENT')).toBe(true);
  expect(hasCode(error, 'EACCES')).toBe(false);
  expect(hasCode(null, 'ENOENT')).toBe(false);
});
