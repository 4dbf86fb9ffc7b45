import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { normalCdf } from './normal-cdf.ts';
import { studentTail } from './student-tail.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.student)('agrees with SciPy at t = $t with $degreesOfFreedom', ({ value, ...options }) => {
  expectRelative(studentTail(options), { expected: value, digits: 11 });
});

it('is one half at 0, none at infinity, and passes NaN on', () => {
  const values = [0, Infinity, -Infinity, Number.NaN].map((t) => studentTail({ t, degreesOfFreedom: 4 }));
  expect(values).toEqual([0.5, 0, 1, Number.NaN]);
});

it('is symmetric, falls, and nears the normal distribution', () => {
  const t = fc.double({ min: 0, max: 30, noNaN: true });
  fc.assert(
    fc.property(t, fc.integer({ min: 1, max: 3000 }), (value, degreesOfFreedom) => {
      const tail = studentTail({ t: value, degreesOfFreedom });
      expect(tail + studentTail({ t: -value, degreesOfFreedom })).toBeCloseTo(1, 14);
      expect(tail).toBeGreaterThanOrEqual(normalCdf(-value) * (1 - 1e-10));
      expect(studentTail({ t: value + 0.1, degreesOfFreedom })).toBeLessThan(tail);
    }),
  );
});

it.each([0, 1.5, Number.NaN])('refuses %d degrees of freedom', (degreesOfFreedom) => {
  expect(() => studentTail({ t: 1, degreesOfFreedom })).toThrow(RangeError);
});
