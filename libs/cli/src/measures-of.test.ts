import { expect, it } from '@jest/globals';
import { measuresOf } from './measures-of.ts';

it('measures every run alike', () => {
  expect(measuresOf({}, 2)).toBeNull();
  expect(measuresOf({ x: 'tokens' }, 2)).toEqual([{ kind: 'tokens' }, { kind: 'tokens' }]);
});

it.each([
  ['500M', 5e8],
  ['1.4b', 1.4e9],
  ['123_456_789', 123456789],
  ['5e8', 5e8],
])('reads %s as a number of parameters', (text, parameters) => {
  expect(measuresOf({ x: 'flops', parameters: [text] }, 1)).toEqual([{ kind: 'flops', parameters }]);
});

it('takes one number for all runs, or one for each', () => {
  expect(measuresOf({ x: 'flops', parameters: ['1B'] }, 2)).toMatchObject([
    { parameters: 1e9 },
    { parameters: 1e9 },
  ]);
  expect(measuresOf({ x: 'flops', parameters: ['1B', '70M'] }, 2)).toMatchObject([
    { parameters: 1e9 },
    { parameters: 7e7 },
  ]);
});

it.each([
  [{ x: 'flops' }, 1, '--x flops needs the number of parameters'],
  [{ x: 'flops', parameters: ['1B', '2B'] }, 3, '2 numbers of parameters for 3 runs'],
  [{ x: 'flops', parameters: ['large'] }, 1, '--parameters large: expected a number'],
  [{ x: 'flops', parameters: ['0'] }, 1, '--parameters 0: expected a number'],
  [{ parameters: ['1B'] }, 1, '--parameters is for --x flops'],
] as const)('refuses %j for %d runs', (flags, runs, message) => {
  expect(() => measuresOf(flags, runs)).toThrow(message);
});
