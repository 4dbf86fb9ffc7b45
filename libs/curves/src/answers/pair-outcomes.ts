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
    if (before < 0 || after < 0) continue;
    n += 1;
    if (after > before) gained += 1;
    else if (after < before) lost += 1;
  }
  return { n, gained, lost };
}
