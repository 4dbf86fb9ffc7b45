import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asciiBytes, ByteCursor } from './byte-cursor.ts';
import { pythonFloat } from './python-float.ts';

function cursorOn(text: string): ByteCursor {
  const bytes = asciiBytes(text);
  return new ByteCursor({ bytes, copy: (start, end) => text.slice(start, end) });
}

it('reads every double to the last bit as Python writes it', () => {
  const double = fc.oneof(fc.double(), fc.float(), fc.double({ min: -100, max: 0 }), fc.integer());
  fc.assert(
    fc.property(double, (value) => {
      const text = Object.is(value, -0) ? '-0.0' : String(value);
      fc.pre(Number.isFinite(value));
      expect(cursorOn(`${text.replace('e+', 'e')}"`).readNumber()).toBe(value);
    }),
    { numRuns: 5000 },
  );
});

it('reads digits of any number as the engine does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^-?\d{1,20}(?:\.\d{1,25})?$/u), (text) => {
      expect(cursorOn(`${text}"`).readNumber()).toBe(Number(text));
    }),
    { numRuns: 5000 },
  );
});

it.each(['nan', 'inf', '-inf', '1e-05', '', '-', '.5', '5.', '+5', '1.2.3', '0x10', '12e'])(
  'takes %j for what the careful reader takes it for',
  (text) => {
    expect(cursorOn(`${text}"`).readNumber()).toBe(pythonFloat(text));
  },
);

it('reads several numbers from one copy', () => {
  // More digits than are exact.
  const [first, second] = ['-12.345678901234567', '-98.765432109876543'];
  const cursor = cursorOn(`${first}, ${second}`);
  expect(cursor.readNumber()).toBe(Number(first));
  expect(cursor.skip(asciiBytes(', '))).toBe(true);
  expect(cursor.readNumber()).toBe(Number(second));
});

it('ends a string at its quote and refuses what is not plain ASCII', () => {
  expect(cursorOn('acc": 1').skipString()).toBe(3);
  expect(cursorOn('a\\"b"').skipString()).toBe(-1);
  expect(cursorOn('a\tb"').skipString()).toBe(-1);
  expect(cursorOn('open').skipString()).toBe(-1);
});
