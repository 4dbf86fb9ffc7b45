import { expect, it } from '@jest/globals';
import { importOptionsOf } from './import-options-of.ts';

it('reads a batch size in tokens and its ramp', () => {
  expect(importOptionsOf({ tokensPerStep: '0:1_048_576,2000:2097152' }).schedule).toEqual({
    phases: [
      { fromStep: 0, tokensPerStep: 1_048_576 },
      { fromStep: 2000, tokensPerStep: 2_097_152 },
    ],
  });
  expect(importOptionsOf({})).toEqual({
    ...{ model: undefined, checkpointPattern: undefined, schedule: undefined },
  });
});

it.each(['2M', '', '5:100', '0:100,0:200', '0:100:3', '-1', '0'])(
  'refuses %j tokens a step',
  (tokensPerStep) => {
    expect(() => importOptionsOf({ tokensPerStep })).toThrow('--tokens-per-step cannot be read');
  },
);

it('takes a pattern that tells a place in the run, and no other', () => {
  expect(importOptionsOf({ checkpointPattern: 'it(?<step>\\d+)' }).checkpointPattern).toEqual(
    /it(?<step>\d+)/u,
  );
  expect(() => importOptionsOf({ checkpointPattern: 'it\\d+' })).toThrow('no group named step');
  expect(() => importOptionsOf({ checkpointPattern: '(?<step>\\d+' })).toThrow('is no regular expression');
});
