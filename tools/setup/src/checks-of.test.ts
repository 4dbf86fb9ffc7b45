import { HarnessNotFoundError, PythonMissingError } from '@evalcurve/lm-eval';
import type { Harness, MachineReport } from '@evalcurve/lm-eval';
import { expect, it } from '@jest/globals';
import { checksOf } from './checks-of.ts';

const harness: Harness = {
  ...{ python: '/opt/venv/bin/python', sourceDirectory: null, version: '0.4.12', origin: '.venv' },
  ...{
    pythonVersion: '3.11.7',
    torchVersion: '2.13.0',
    transformersVersion: '5.1.0',
    datasetsVersion: '5.2.0',
  },
  warnings: [],
};

const report: MachineReport = {
  nodeVersion: '20.19.0',
  python: { ok: true, value: { python: '/usr/bin/python3', version: '3.12.1' } },
  harness: { ok: true, value: harness },
  devices: [{ id: 'cuda:0', name: 'NVIDIA RTX 4090', memoryBytes: 25.2e9, freeBytes: 23.1e9 }],
  torchFailure: null,
  endpoint: { url: 'https://hub.example.org', reachable: true, status: 200 },
  disks: [{ use: 'results', path: '/data', freeBytes: 211e9 }],
};

function checkOf(id: string, changes: Partial<MachineReport>) {
  return checksOf({ ...report, ...changes }, 'en').find((check) => check.id === id);
}

it('says of a machine that has everything what it has', () => {
  expect(checksOf(report, 'en').map(({ id, status, found }) => [id, status, found])).toEqual([
    ['node', 'ok', '20.19.0'],
    ['python', 'ok', '3.11.7, /opt/venv/bin/python'],
    ['lm_eval', 'ok', '0.4.12, found by .venv'],
    ['torch', 'ok', '2.13.0, transformers 5.1.0, datasets 5.2.0'],
    ['device', 'ok', 'cuda:0, NVIDIA RTX 4090, 23.1 GB of 25.2 GB free'],
    ['endpoint', 'ok', 'https://hub.example.org answers'],
    ['results', 'ok', '211.0 GB free in /data'],
  ]);
});

it('does not need a Python on PATH where a harness has its own', () => {
  const python = {
    ok: false,
    error: new PythonMissingError({ python: 'python3', detail: 'not found' }),
  } as const;
  expect(checkOf('python', { python })).toMatchObject({ status: 'ok' });
});

it('calls missing what no evaluation can do without', () => {
  const missing = {
    ok: false,
    error: new HarnessNotFoundError([{ place: '.venv', reason: 'does not exist' }]),
  } as const;
  const without = { harness: missing, devices: null };
  expect(checkOf('lm_eval', without)).toMatchObject({
    status: 'missing',
    hint: expect.stringContaining('setup'),
  });
  expect(checkOf('torch', without)).toBeUndefined();
  expect(checkOf('device', without)).toMatchObject({ status: 'warning', hint: null });
  const broken = { devices: null, torchFailure: 'ImportError: libcudart.so.12' };
  expect(checkOf('torch', broken)).toMatchObject({
    status: 'missing',
    found: 'ImportError: libcudart.so.12',
  });
  expect(checkOf('node', { nodeVersion: '20.18.9' })).toMatchObject({ status: 'missing' });
});

it('warns of what an evaluation can do without', () => {
  expect(checkOf('device', { devices: [] })).toMatchObject({
    status: 'warning',
    found: 'none: the CPU is used',
  });
  const url = 'https://hub.example.org';
  expect(checkOf('endpoint', { endpoint: { url, reachable: true, status: 503 } })).toMatchObject({
    ...{ status: 'warning', found: `${url} answers with 503` },
  });
  expect(
    checkOf('endpoint', { endpoint: { url, reachable: false, detail: 'no answer in 5 s' } }),
  ).toMatchObject({
    ...{ status: 'warning', found: `${url}: no answer in 5 s` },
  });
  const disks = [{ use: 'cache', path: '/small', freeBytes: 4.9e9 }] as const;
  expect(checkOf('cache', { disks })).toMatchObject({ status: 'warning', found: '4.9 GB free in /small' });
  const untested = { ...harness, warnings: ['lm_eval 0.4.99 was not tested'] };
  expect(checkOf('lm_eval', { harness: { ok: true, value: untested } })).toMatchObject({ status: 'warning' });
});
