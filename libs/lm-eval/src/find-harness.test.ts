import { itWithHarness, testDirectory } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findHarness } from './find-harness.ts';
import type { HarnessProbe } from './probe-harness.ts';

const harnessIt = itWithHarness(it);

const installed: HarnessProbe = {
  ...{ python: '3.11.7', lm_eval: '0.4.12', torch: '2.13.0', transformers: '5.1.0', datasets: '5.2.0' },
};

// Programs in place of Pythons with other versions than this machine has.
async function withPythons(
  pythons: Readonly<Record<string, HarnessProbe>>,
  files: Record<string, string> = {},
) {
  const scripts = Object.entries(pythons).map(([name, probe]) => [
    join(name, 'bin', 'python'),
    `#!/bin/sh\necho '${JSON.stringify(probe)}'\n`,
  ]);
  return testDirectory({ ...Object.fromEntries<string>(scripts as [string, string][]), ...files });
}

const checkout = {
  'fork/pyproject.toml': '[project]\nname = "lm_eval"\nversion = "0.4.9"\n',
  'fork/lm_eval/__main__.py': '',
};

harnessIt(
  'finds a real harness by its environment, its program, LM_EVAL_DIR, .venv and PATH',
  async (program) => {
    const directory = await testDirectory({});
    const venv = dirname(dirname(program));
    await symlink(venv, join(directory.path, '.venv'));
    const PATH = process.env['PATH'];
    const byEnvironment = await findHarness({ harness: venv, env: { PATH }, cwd: '/' });
    expect(byEnvironment).toMatchObject({ origin: '--harness', sourceDirectory: null, warnings: [] });
    expect(byEnvironment.version).toMatch(/^0\.4\.\d+/u);
    const { version } = byEnvironment;
    const places = [
      [{ harness: program, env: { PATH }, cwd: '/' }, '--harness'],
      [{ env: { PATH, LM_EVAL_DIR: venv }, cwd: '/' }, 'LM_EVAL_DIR'],
      [{ env: { PATH }, cwd: directory.path }, '.venv'],
      [{ env: { PATH: dirname(program) }, cwd: '/' }, 'PATH'],
    ] as const;
    for (const [options, origin] of places) {
      expect(await findHarness(options)).toMatchObject({ version, origin });
    }
    await directory.remove();
  },
);

it('says everywhere that it looked, and that setup installs one', async () => {
  const { path, remove } = await withPythons({ '.venv': { ...installed, lm_eval: null } });
  const finding = findHarness({ env: { PATH: join(path, 'empty') }, cwd: path });
  await expect(finding).rejects.toMatchObject({
    name: 'HarnessNotFoundError',
    exitCode: 2,
    searched: [
      { place: join(path, '.venv'), reason: 'its Python has no lm_eval' },
      { place: 'PATH', reason: 'holds no lm_eval' },
    ],
    hint: expect.stringContaining('setup'),
  });
  await remove();
});

it('looks nowhere else where a place is named', async () => {
  const { path, remove } = await withPythons({ '.venv': installed }, { 'other/readme': '' });
  await expect(findHarness({ harness: 'other', env: {}, cwd: path })).rejects.toThrow(
    /other \(is neither a virtual environment nor a source checkout of lm_eval\)$/u,
  );
  await expect(findHarness({ env: { LM_EVAL_DIR: 'missing' }, cwd: path })).rejects.toThrow(
    /\(does not exist\)/u,
  );
  await remove();
});

it('says that PyTorch is missing, and how to install it', async () => {
  const { path, remove } = await withPythons({ venv: { ...installed, torch: null } });
  await expect(findHarness({ harness: 'venv', env: {}, cwd: path })).rejects.toMatchObject({
    name: 'TorchMissingError',
    hint: expect.stringContaining('-m pip install torch'),
  });
  await remove();
});

it.each([
  [{ lm_eval: '0.4.3' }, 'drop a line break'],
  [{ lm_eval: '0.4.9', transformers: '5.1.0' }, 'transformers before 5'],
])('refuses %j', async (versions, reason) => {
  const { path, remove } = await withPythons({ venv: { ...installed, ...versions } });
  const finding = findHarness({ harness: 'venv', env: {}, cwd: path });
  await expect(finding).rejects.toMatchObject({
    name: 'UnsupportedHarnessError',
    reason: expect.stringContaining(reason),
  });
  await remove();
});

it('warns of a version that was not tested', async () => {
  const { path, remove } = await withPythons({ venv: { ...installed, lm_eval: '0.4.99' } });
  const { warnings } = await findHarness({ harness: 'venv', env: {}, cwd: path });
  expect(warnings).toEqual(['lm_eval 0.4.99 was not tested']);
  await remove();
});

it('says that a Python does not start', async () => {
  const { path, remove } = await withPythons(
    { venv: installed },
    { 'venv/bin/python': '#!/missing/interpreter\n' },
  );
  await expect(findHarness({ harness: 'venv', env: {}, cwd: path })).rejects.toMatchObject({
    name: 'PythonMissingError',
    python: join(path, 'venv/bin/python'),
  });
  await remove();
});

it('runs a source checkout by the Python that has torch, and takes the version of its source', async () => {
  const pythons = {
    'fork/.venv': { ...installed, torch: null },
    '.venv': { ...installed, lm_eval: null, transformers: '4.57.1' },
  };
  const { path, remove } = await withPythons(pythons, checkout);
  expect(await findHarness({ harness: 'fork', env: {}, cwd: path })).toMatchObject({
    ...{ python: join(path, '.venv/bin/python'), sourceDirectory: join(path, 'fork'), version: '0.4.9' },
  });
  await remove();
});
