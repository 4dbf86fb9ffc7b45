import { testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHarnessLog } from './harness-log.ts';

const bar = (done: number): string =>
  `Running loglikelihood requests:  10%|█ | ${String(done)}/9000 [00:01<00:09]`;

it('keeps every line, but of redrawn bars one a minute', async () => {
  const directory = await testDirectory({ 'evaluation.log': 'from before\n' });
  const file = join(directory.path, 'evaluation.log');
  let seconds = 0;
  const log = openHarnessLog({ file, now: () => seconds * 1000 });
  for (; seconds <= 130; seconds += 1) log.write(bar(seconds));
  log.write('last');
  await log.close();
  expect(await readFile(file, 'utf8')).toBe(`from before\n${bar(0)}\n${bar(60)}\n${bar(120)}\nlast\n`);
  await directory.remove();
});

it('says when it could not be written', async () => {
  const directory = await testDirectory({});
  const log = openHarnessLog({ file: join(directory.path, 'missing', 'evaluation.log') });
  log.write('a line');
  await expect(log.close()).rejects.toThrow('ENOENT');
  await directory.remove();
});
