import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { testDirectory } from '@evalcurve/testing';
import { resolveSource } from './resolve-source.ts';

const offline = {
  layout: undefined,
  revision: undefined,
  endpoint: 'http://127.0.0.1:9',
  retries: 0,
  limitRate: undefined,
  env: {},
  signal: new AbortController().signal,
};

it('takes a folder, named from where the person is or by its file URL, for what it is', async () => {
  const { path, remove } = await testDirectory({
    'my run/iter_0000010/config.json': '{}',
    'my run/iter_0000020/config.json': '{}',
  });
  for (const model of ['my run', pathToFileURL(`${path}/my run/`).href]) {
    const source = await resolveSource({ ...offline, model, cwd: path });
    expect(source.checkpoints.map(({ id }) => id)).toEqual(['iter_0000010', 'iter_0000020']);
    expect([source.name, source.layout]).toEqual(['my run', 'directory']);
  }
  await remove();
});
