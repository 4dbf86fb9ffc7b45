import { expect, it } from '@jest/globals';
import { detectablePairedDifference } from './detectable-paired-difference.ts';
import { expectRelative } from './__fixtures__/expect-relative.ts';
import { pairedSampleSize } from './paired-sample-size.ts';

const { default: reference } = await import('./__fixtures__/reference.json', { with: { type: 'json' } });

it.each(reference.pairedSampleSize)(
  'undoes the number of questions for $difference at $discordance',
  ({ value, difference, ...options }) => {
    expectRelative(pairedSampleSize({ difference, ...options }), { expected: value, digits: 12 });
    expect(detectablePairedDifference({ n: value, ...options })).toBeCloseTo(difference, 10);
  },
);

it('finds nothing where all flips together would not show', () => {
  expect(detectablePairedDifference({ n: 10, discordance: 0.1 })).toBeNull();
});

it.each([
  { n: 0, discordance: 0.1 },
  { n: 100, discordance: 0 },
  { n: 100, discordance: 0.1, alpha: 1 },
])('refuses %j', (options) => {
  expect(() => detectablePairedDifference(options)).toThrow(RangeError);
});

it('refuses a difference larger than the share of flips', () => {
  expect(() => pairedSampleSize({ difference: 0.3, discordance: 0.2 })).toThrow(RangeError);
});
