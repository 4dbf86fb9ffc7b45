import type { PairedOutcomes } from '@evalcurve/statistics';

/** Two columns of an answer matrix. */
export interface PairOutcomesOptions {
  readonly from: Int8Array;
  readonly to: Int8Array;
}

/** Counts the questions that both were asked, and those that only one of them got right. */
export function pairOutcomes({ from, to }: PairOutcomesOptions): PairedOutcomes {
  let n = 0;
  let gained = 0;
  let lost = 0;
  for (let question = 0; question < from.length; question += 1) {
    const before = from[question] ?? -1;
    const after = to[question] ?? -1;
    // Without branches: which way an answer goes cannot be foreseen, and a wrong guess costs a processor ten such
    // steps. All bits are set where both are known, none where one is −1.
    const known = ~(before | after) >> 31;
    n -= known;
    gained += known & after & ~before;
    lost += known & before & ~after;
  }
  return { n, gained, lost };
}
