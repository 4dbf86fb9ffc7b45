import { expect, it } from '@jest/globals';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { mersenne } from 'pure-rand/generator/mersenne';
import { binomialTest } from './binomial-test.ts';
import { clopperPearsonInterval } from './clopper-pearson-interval.ts';
import { confidenceAcrossLooks } from './confidence-across-looks.ts';
import { pValueAcrossLooks } from './p-value-across-looks.ts';

const LOOKS = [50, 100, 200, 400];
const SERIES = 2_000;
const CHANCE = 0.25;

/** Right answers of guessing checkpoints after 50, 100, 200 and 400 questions. */
function guessingSeries(): number[][] {
  const generator = mersenne(11);
  return Array.from({ length: SERIES }, () => {
    let correct = 0;
    let asked = 0;
    return LOOKS.map((n) => {
      for (; asked < n; asked += 1) correct += uniformInt(generator, 0, 3) === 0 ? 1 : 0;
      return correct;
    });
  });
}

function shareThatEverExcludesChance(confidence: number): number {
  const bounds = LOOKS.map((n) => exclusionOf(n, confidence));
  const wrong = guessingSeries().filter((series) =>
    series.some((correct, look) => bounds[look]?.[correct] === true),
  );
  return wrong.length / SERIES;
}

// For each count of right answers whether its interval leaves chance out.
function exclusionOf(n: number, confidence: number): boolean[] {
  return Array.from({ length: n + 1 }, (_, successes) => {
    const { low, high } = clopperPearsonInterval({ successes, n, confidence });
    return low > CHANCE || high < CHANCE;
  });
}

it('keeps false statements of four looks under 5 %, where looking four times at 95 % does not', () => {
  expect(shareThatEverExcludesChance(0.95)).toBeGreaterThan(0.08);
  const confidence = confidenceAcrossLooks({ confidence: 0.95, looks: LOOKS.length });
  const kept = shareThatEverExcludesChance(confidence);
  expect([kept > 0.01, kept <= 0.05]).toEqual([true, true]);
});

it('says the same by p-values as by intervals', () => {
  const looks = 4;
  const n = 200;
  const confidence = confidenceAcrossLooks({ confidence: 0.95, looks });
  for (let successes = 0; successes <= n; successes += 1) {
    const pValue = binomialTest({ successes, n, probability: CHANCE });
    const isAbove = clopperPearsonInterval({ successes, n, confidence }).low > CHANCE;
    expect(pValueAcrossLooks({ pValue, looks }) < 0.025).toBe(isAbove);
  }
});

it('changes nothing of a single look, and refuses what is no number of looks', () => {
  expect(pValueAcrossLooks({ pValue: 0.03, looks: 1 })).toBe(0.03);
  expect(pValueAcrossLooks({ pValue: 0.6, looks: 4 })).toBe(1);
  expect(confidenceAcrossLooks({ confidence: 0.95, looks: 1 })).toBe(0.95);
  expect(() => pValueAcrossLooks({ pValue: 0.03, looks: 0 })).toThrow(RangeError);
  expect(() => confidenceAcrossLooks({ confidence: 1, looks: 2 })).toThrow(RangeError);
  expect(() => confidenceAcrossLooks({ confidence: 0.95, looks: 1.5 })).toThrow(RangeError);
});
