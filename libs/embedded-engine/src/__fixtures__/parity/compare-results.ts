import type { WrittenResults, WrittenSample } from './written-results.ts';

/** How far two evaluations of the same checkpoint are from each other. */
export interface ResultsComparison {
  readonly requests: number;
  /** Largest difference of a log-likelihood. */
  readonly logLikelihood: number;
  readonly greedyFlags: number;
  /** Questions of whose choices another one is the likeliest, ties within `tie` left out. */
  readonly answers: number;
  /** Questions left out of that count. */
  readonly ties: number;
}

/** Differences below this are rounding. */
const TIE = 1e-4;

/** Compares the numbers of two evaluations, question by question. */
export function compareResults(theirs: WrittenResults, ours: WrittenResults): ResultsComparison {
  const total = { requests: 0, logLikelihood: 0, greedyFlags: 0, answers: 0, ties: 0 };
  for (const [task, samples] of theirs.samples) {
    for (const [index, sample] of samples.entries()) {
      const other = ours.samples.get(task)?.[index];
      if (other === undefined) throw new Error(`no sample ${index} of ${task}`);
      compareSample(total, [sample, other]);
    }
  }
  return total;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function compareSample(
  total: Writable<ResultsComparison>,
  [a, b]: readonly [WrittenSample, WrittenSample],
): void {
  for (const [choice, [value, isGreedy]] of a.filtered_resps.entries()) {
    const [otherValue, otherIsGreedy] = b.filtered_resps[choice] ?? ['nan', ''];
    total.requests += 1;
    total.logLikelihood = Math.max(total.logLikelihood, Math.abs(Number(value) - Number(otherValue)));
    if (isGreedy !== otherIsGreedy) total.greedyFlags += 1;
  }
  if (a.acc === b.acc && a['acc_norm'] === b['acc_norm']) return;
  const [first = 0, second = 0] = a.filtered_resps.map(([value]) => Number(value)).sort((x, y) => y - x);
  if (first - second < TIE) total.ties += 1;
  else total.answers += 1;
}
