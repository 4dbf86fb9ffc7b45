import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { measureProcess } from './measure-process.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
if (!hasPython) process.stderr.write('Tests of measuring processes are skipped: no python3 on PATH\n');
const withPython = hasPython ? it : it.skip;
const { signal } = new AbortController();
const started = { python: 'python3', cwd: tmpdir(), signal };

withPython('tells what a process took and said', async () => {
  const program = 'const held = Buffer.alloc(100e6, 1); process.stdout.write(String(held.length))';
  const usage = await measureProcess({ ...started, command: [process.execPath, '-e', program] });
  expect(usage.stdout).toBe('100000000');
  expect(usage.peakBytes).toBeGreaterThan(100e6);
  expect(usage.cpuSeconds).toBeGreaterThan(0);
  expect(usage.wallSeconds).toBeGreaterThan(0);
});

withPython('gives no numbers for a process that failed', async () => {
  const command = [process.execPath, '-e', 'process.exitCode = 3'];
  await expect(measureProcess({ ...started, command })).rejects.toMatchObject({ name: 'NotMeasuredError' });
});
