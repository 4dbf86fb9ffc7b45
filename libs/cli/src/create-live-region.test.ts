import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { until } from '@evalcurve/testing';
import { createLiveRegion } from './create-live-region.ts';
import { captureContext } from './testing/capture-context.ts';

it('writes whole lines only where there is no terminal', () => {
  const { context, stderr } = captureContext();
  const region = createLiveRegion(context.stderr);
  region.update('1 of 2');
  region.print('iter_0002000 done');
  region.done();
  expect(stderr()).toBe('iter_0002000 done\n');
});

it('draws in place on a terminal, keeps printed lines above, and leaves nothing behind', async () => {
  const { context, stderr } = captureContext({ isTTY: true, columns: 80 });
  const region = createLiveRegion(context.stderr);
  region.update('1 of 2');
  await until(() => stderr().includes('1 of 2'), { everyMs: 1 });
  region.print('iter_0002000 done');
  region.update('2 of 2');
  region.done();
  const shown = screenOf(stderr());
  expect(shown).toEqual(['iter_0002000 done']);
});

it('draws nothing where the work was done before the region was ready', async () => {
  const { context, stderr } = captureContext({ isTTY: true, columns: 80 });
  const region = createLiveRegion(context.stderr);
  region.update('1 of 2');
  region.done();
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  expect(stderr()).toBe('');
});

const ESCAPE = String.fromCharCode(27);
const TOKEN = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]|\\n|[^\\n${ESCAPE}]+`, 'gu');

// What a terminal shows after erasing lines (ESC[2K), going up (ESC[1A) and to the left (ESC[G).
function screenOf(output: string): string[] {
  const lines: string[] = [''];
  let row = 0;
  for (const [token] of output.matchAll(TOKEN)) {
    if (token === '\n') row += 1;
    else if (token.endsWith('[2K')) lines[row] = '';
    else if (/\[\d*A$/u.test(token)) row -= 1;
    else if (!token.startsWith('\u001b')) lines[row] = (lines[row] ?? '') + token;
    lines[row] ??= '';
  }
  return lines.filter((line) => line !== '');
}
