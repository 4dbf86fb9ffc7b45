import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import type { CaptureContextOptions } from '@evalcurve/cli/testing';
import { itWithHarness, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setupCommand } from './setup-command.ts';

const harnessIt = itWithHarness(it);
const nowhere = 'http://127.0.0.1:1';

async function setup(argv: readonly string[], options: CaptureContextOptions) {
  const { context, stdout, stderr } = captureContext({ columns: 80, ...options });
  const code = await runTool({ name: 'setup', commands: setupCommand, argv, context });
  return { code, stdout: stdout(), stderr: stderr() };
}

it('only reports when told to check, and ends with 1 where something is missing', async () => {
  const { path, remove } = await testDirectory({});
  const env = { PATH: path, HOME: path };
  const { code, stdout, stderr } = await setup(['--check', '--endpoint', nowhere], { cwd: path, env });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^ {3}part +found\n✓ {2}Node\.js/u);
  expect(stdout).toMatch(/^✗ {2}lm_eval +no lm_eval found: looked at/mu);
  expect(stdout).toMatch(/^Not ready\. Next: setup$/mu);
  expect(await readdir(path)).toEqual([]);
  await remove();
});

it('speaks Chinese', async () => {
  const { path, remove } = await testDirectory({});
  const { stdout } = await setup(['--check', '--endpoint', nowhere, '--lang', 'zh'], { cwd: path });
  expect(stdout).toMatch(/^ {3}项目 +检查结果\n/u);
  expect(stdout).toMatch(/^尚未就绪。下一步：setup$/mu);
  await remove();
});

it('refuses an installation that is named and wrong, rather than to install another', async () => {
  const { path, remove } = await testDirectory({ 'mine/readme': '' });
  const { code, stderr } = await setup(['--harness', 'mine'], { cwd: path });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^✗ no lm_eval found: looked at .*mine \(is neither a virtual environment/u);
  expect(await readdir(path)).toEqual(['mine']);
  await remove();
});

it.each([
  [[], {}, /^✗ Python cannot be used: python3: not found on PATH\n/u],
  [['--directory', 'full'], {}, /full holds files but is no virtual environment: nothing was installed\n/u],
  [['--endpoint', 'hub.example.org'], {}, /✗ .*hub\.example\.org/u],
  [['--check', '--torch', 'torch'], {}, /✗ .*torch/u],
])('refuses %j before anything is changed', async (argv, env, message) => {
  const { path, remove } = await testDirectory({ 'full/file': '' });
  const { code, stderr } = await setup(argv, { cwd: path, env: { PATH: path, ...env } });
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(await readdir(path, { recursive: true })).toEqual(['full', 'full/file']);
  await remove();
});

it('says which step of an installation failed, and what it said', async () => {
  const { path, remove } = await testDirectory({
    'bin/python3': `#!/bin/sh
case "$1" in
  *probe_harness.py) echo '{"python":"3.11.7","lm_eval":null,"torch":null,"transformers":null,"datasets":null}' ;;
  *) echo 'Error: ensurepip is not available' >&2; exit 1 ;;
esac
`,
  });
  const env = { PATH: join(path, 'bin'), HF_TOKEN: 'hf_a-secret-of-this-test', PIP_NO_INDEX: '1' };
  const { code, stderr } = await setup([], { cwd: path, env });
  expect(code).toBe(1);
  expect(stderr).toContain(`$ ${path}/bin/python3 -m venv ${path}/.venv\n`);
  expect(stderr).toMatch(/✗ the installation failed at: .* -m venv .*: Error: ensurepip is not available\n/u);
  expect(stderr).toContain('python3-venv');
  expect(stderr).not.toContain('secret');
  await remove();
});

harnessIt(
  'uses the installation that is named, and says that all is ready',
  async (harness) => {
    const { path, remove } = await testDirectory({});
    const env = { PATH: process.env['PATH'], HOME: path };
    const { code, stdout, stderr } = await setup(['--harness', harness, '--endpoint', nowhere, '--json'], {
      ...{ cwd: path, env },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      ready: true,
      checks: expect.arrayContaining([expect.objectContaining({ id: 'torch', status: 'ok' })]),
    });
    expect(await readdir(path)).toEqual([]);
    await remove();
  },
  60_000,
);
