import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pairOutcomes } from './pair-outcomes.ts';

it('counts what both were asked, and who alone got it right', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom(-1, 0, 1), fc.constantFrom(-1, 0, 1)));
  fc.assert(
    fc.property(answers, (pairs) => {
      const from = Int8Array.from(pairs, ([before]) => before);
      const to = Int8Array.from(pairs, ([, after]) => after);
      const count = (before: number, after: number): number =>
        pairs.filter((pair) => pair[0] === before && pair[1] === after).length;
      const [gained, lost] = [count(0, 1), count(1, 0)];
      expect(pairOutcomes({ from, to })).toEqual({
        ...{ n: gained + lost + count(0, 0) + count(1, 1), gained, lost },
      });
    }),
  );
});
