import { itWithHarness, startHub, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { describeMachine } from './describe-machine.ts';

const harnessIt = itWithHarness(it);
const freeBytesAt = () => Promise.resolve(5_000_000);

it('reports what is missing, and goes on', async () => {
  const { path, remove } = await testDirectory({});
  const env = { PATH: path, HOME: join(path, 'home', 'of', 'nobody') };
  const report = await describeMachine({ env, cwd: path, endpoint: 'http://127.0.0.1:1', freeBytesAt });
  expect(report).toMatchObject({
    ...{ nodeVersion: process.versions.node, devices: null, torchFailure: null },
    python: { ok: false, error: { name: 'PythonMissingError' } },
    harness: { ok: false, error: { name: 'HarnessNotFoundError' } },
    endpoint: { url: 'http://127.0.0.1:1', reachable: false },
    disks: [
      { use: 'results', path, freeBytes: 5_000_000 },
      { use: 'cache', freeBytes: 5_000_000 },
    ],
  });
  await remove();
});

it('waits no longer than it was told for an endpoint that is silent', async () => {
  const { path, remove } = await testDirectory({});
  const hub = await startHub({});
  hub.inject({ kind: 'hang' });
  const { endpoint } = await describeMachine({
    env: {},
    cwd: path,
    endpoint: hub.url,
    freeBytesAt,
    timeoutMs: 100,
  });
  expect(endpoint).toEqual({ url: hub.url, reachable: false, detail: 'no answer in 0.1 s' });
  await hub.stop();
  await remove();
});

harnessIt(
  'reports a harness, its devices, and an endpoint that answers',
  async (harness) => {
    const hub = await startHub({});
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    const report = await describeMachine({ harness, env, cwd: '/', endpoint: hub.url, freeBytesAt });
    expect(report).toMatchObject({
      harness: { ok: true },
      endpoint: { reachable: true },
      torchFailure: null,
    });
    expect(Array.isArray(report.devices)).toBe(true);
    await hub.stop();
  },
  60_000,
);
