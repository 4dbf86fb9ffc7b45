import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quoteNonFiniteNumbers } from './quote-non-finite-numbers.ts';

it('quotes the bare tokens of Python and no others', () => {
  expect(quoteNonFiniteNumbers('[NaN, -Infinity,Infinity]')).toBe('["NaN", "-Infinity","Infinity"]');
});

it('leaves strings alone, whatever quotes and backslashes they hold', () => {
  const text = String.raw`{"a\\": "x \" NaN \\", "NaN": NaN}`;
  expect(quoteNonFiniteNumbers(text)).toBe(String.raw`{"a\\": "x \" NaN \\", "NaN": "NaN"}`);
});

it('changes nothing in JSON that has none', () => {
  fc.assert(fc.property(fc.json(), (text) => quoteNonFiniteNumbers(text) === text));
});
