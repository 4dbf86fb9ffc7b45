import { expect, it } from '@jest/globals';
import { itWithHarness } from '@evalcurve/testing';
import { dirname } from 'node:path';
import { chooseEngine } from './choose-engine.ts';

const nowhere = { env: { PATH: '' }, cwd: '/', ownQuestions: false };

it.each([
  ['what was asked for', { engine: 'embedded' }, false, 'embedded'],
  ['what was asked for', { engine: 'lm-eval' }, true, 'lm-eval'],
  ['the harness where one is named', { harness: './venv' }, false, 'lm-eval'],
  ['the one that knows a bound on memory', { maxMemory: 2e9 }, false, 'embedded'],
  ['the one that can ask questions in a folder', {}, true, 'embedded'],
] as const)('takes %s', async (_, flags, ownQuestions, name) => {
  expect(await chooseEngine(flags, { ...nowhere, ownQuestions })).toMatchObject({ name, because: null });
});

it('takes the embedded engine where there is no harness, and says where it looked', async () => {
  expect(await chooseEngine({}, nowhere)).toEqual({
    name: 'embedded',
    because: expect.stringMatching(/^no lm_eval found: looked at \/\.venv .*, PATH/u),
  });
});

itWithHarness(it)(
  'takes the harness where one works',
  async (harness) => {
    const env = { PATH: `${dirname(harness)}:${process.env['PATH'] ?? ''}` };
    expect(await chooseEngine({}, { ...nowhere, env })).toMatchObject({
      name: 'lm-eval',
      because: 'found',
      harness: { origin: 'PATH' },
    });
  },
  60_000,
);
