import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testDirectory } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { build } from 'esbuild';

jest.setTimeout(60_000);

let directory: TestDirectory;
let program: string;

beforeAll(async () => {
  directory = await testDirectory({ 'package.json': '{ "type": "module" }' });
  program = join(directory.path, 'dist/wait.js');
  await build({
    entryPoints: [join(import.meta.dirname, '__fixtures__/waiting-program.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@evalcurve/source'],
    banner: {
      js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
    },
  });
});

afterAll(() => directory.remove());

async function stopped(signal: NodeJS.Signals, argv: string[] = []) {
  const child = spawn(process.execPath, [program, ...argv]);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const exit = once(child, 'close');
  while (!output.stdout.includes('ready')) await once(child.stdout, 'data');
  child.kill(signal);
  await exit;
  return { ...output, code: child.exitCode, signal: child.signalCode };
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('lets a tool tidy up on %s, then ends with %d', async (signal, code) => {
  expect(await stopped(signal)).toEqual({
    code,
    signal: null,
    stdout: 'ready\ntidied up\n',
    stderr: 'Interrupted.\n',
  });
});

it('ends a tool at once that does not listen', async () => {
  expect(await stopped('SIGINT', ['--deaf'])).toEqual({
    code: null,
    signal: 'SIGINT',
    stdout: 'ready\n',
    stderr: '',
  });
});

it('ends quietly when nobody reads on', () => {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" "$1" --many | head -n 1`, process.execPath, program],
    {
      encoding: 'utf8',
    },
  );
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'line 0\n', stderr: '' });
});
