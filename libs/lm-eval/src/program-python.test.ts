import { testDirectory } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pythonOfProgram } from './program-python.ts';

const programs = {
  plain: '#!/opt/venv/bin/python3.11\nimport sys\n',
  env: '#!/usr/bin/env python3\nimport sys\n',
  long: `#!/bin/sh\n'''exec' "/opt/a venv/bin/python3" "$0" "$@"\n' '''\nimport sys\n`,
  quoted: `#!/bin/sh\n'''exec' '/opt/other venv/bin/python' "$0" "$@"\n' '''\n`,
  wrapper: '#!/bin/bash\nmodule load python\nexec lm_eval "$@"\n',
  data: 'no program at all',
};
let directory: TestDirectory;

beforeAll(async () => {
  directory = await testDirectory({ ...programs, python3: '#!/bin/sh\n' });
});

afterAll(() => directory.remove());

it.each([
  ['plain', '/opt/venv/bin/python3.11'],
  ['long', '/opt/a venv/bin/python3'],
  ['quoted', '/opt/other venv/bin/python'],
  ['wrapper', null],
  ['data', null],
])('finds the Python of the program "%s"', async (name, expected) => {
  expect(await pythonOfProgram(join(directory.path, name), {})).toBe(expected);
});

it('looks on PATH for a Python that env shall find', async () => {
  const program = join(directory.path, 'env');
  const found = await pythonOfProgram(program, { PATH: `/missing:${directory.path}` });
  expect(found).toBe(join(directory.path, 'python3'));
  expect(await pythonOfProgram(program, { PATH: '/missing' })).toBeNull();
});
