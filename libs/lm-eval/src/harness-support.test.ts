import { expect, it } from '@jest/globals';
import { harnessSupport, SUPPORTED_HARNESS_VERSIONS } from './harness-support.ts';
import { libraryConflict } from './library-conflict.ts';

it.each(SUPPORTED_HARNESS_VERSIONS)('supports %s', (version) => {
  expect(harnessSupport(version)).toEqual({ kind: 'supported' });
});

it.each([
  ['0.3.0', 'another form'],
  ['0.4.0', 'standard errors'],
  ['0.4.1', 'standard errors'],
  ['0.4.2', 'line break'],
  ['0.4.3', 'line break'],
  ['unknown', 'not a number'],
])('refuses %s and says why', (version, reason) => {
  expect(harnessSupport(version)).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
});

it.each(['0.4.6', '0.4.14', '0.5.0.dev1', '1.0.0'])(
  'lets the untested %s through with a warning',
  (version) => {
    expect(harnessSupport(version)).toEqual({ kind: 'untested', reason: expect.stringContaining(version) });
  },
);

it('takes a development version for the release that it leads to', () => {
  expect(harnessSupport('0.4.13.dev0')).toEqual({ kind: 'supported' });
});

it('knows which versions transformers 5 breaks', () => {
  expect(libraryConflict({ lmEval: '0.4.9', transformers: '5.1.0' })).toContain('found 5.1.0');
  expect(libraryConflict({ lmEval: '0.4.9', transformers: '4.57.1' })).toBeNull();
  expect(libraryConflict({ lmEval: '0.4.12', transformers: '5.1.0' })).toBeNull();
  expect(libraryConflict({ lmEval: '0.4.9', transformers: null })).toBeNull();
});
