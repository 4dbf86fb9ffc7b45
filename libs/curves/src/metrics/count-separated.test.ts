import { expect, it } from '@jest/globals';
import { countSeparated } from './count-separated.ts';

const noise = (question: number): number => Math.sin(question * question * 1.7);
// Of 100 questions, each so much higher than its noise.
const column = (rise: number, isKnown: (question: number) => boolean = () => true): Float64Array =>
  Float64Array.from({ length: 100 }, (_, question) =>
    isKnown(question) ? rise + noise(question) + noise(question * (rise + 2)) / 10 : Number.NaN,
  );
const equally = new Float64Array(100).fill(1);

it('tells apart what differs by more than the noise of its differences, though not of its values', () => {
  expect(countSeparated([column(0), column(0.5), column(1)], equally)).toEqual({ told: 3, pairs: 3 });
  expect(countSeparated([column(0), column(0.01)], equally)).toEqual({ told: 0, pairs: 1 });
  expect(countSeparated([column(0), column(0)], equally)).toEqual({ told: 0, pairs: 1 });
});

it('compares over the questions that both have a value of, whichever column of however many lacks one', () => {
  const half = column(0.5, (question) => question % 2 === 0);
  const none = column(1, () => false);
  expect(countSeparated([half, column(0), column(1), column(1.5)], equally)).toEqual({ told: 6, pairs: 6 });
  expect(countSeparated([column(0), half, none, column(1)], equally)).toEqual({ told: 3, pairs: 6 });
});

it('counts each question by its weight', () => {
  const [first, second] = [
    new Float64Array(100),
    Float64Array.from({ length: 100 }, (_, place) => (place < 50 ? 1 : 0)),
  ];
  const weights = Float64Array.from({ length: 100 }, (_, place) => (place < 50 ? 0 : 2));
  expect(countSeparated([first, second], equally).told).toBe(1);
  expect(countSeparated([first, second], weights).told).toBe(0);
});
