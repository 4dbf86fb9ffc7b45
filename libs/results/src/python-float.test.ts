import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pythonFloat } from './python-float.ts';

it('reads what Python writes of a float', () => {
  expect(['-8.25', '0.0', '1e-05', '16', '-inf', 'nan', 'Infinity'].map(pythonFloat)).toEqual([
    -8.25,
    0,
    1e-5,
    16,
    -Infinity,
    NaN,
    Infinity,
  ]);
});

it('takes no text for a number that Number() would', () => {
  expect(['', ' ', ' 1', '1 ', '0x10', '0b1', '-', '1,5', 'N/A', 'constructor'].map(pythonFloat)).toEqual(
    Array.from({ length: 10 }, () => null),
  );
});

it('gives every float back exactly', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), (value) => pythonFloat(String(value)) === value));
});
