import { PassThrough } from 'node:stream';
import { expect, it } from '@jest/globals';
import { coloursFor } from './colours-for.ts';

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('with %j, on a terminal: %j, colours: %j', (env, isTTY, isColoured) => {
  const stream = Object.assign(new PassThrough(), { isTTY });
  expect(coloursFor({ stream, env }).red('x')).toBe(isColoured ? '\u001b[31mx\u001b[39m' : 'x');
});
