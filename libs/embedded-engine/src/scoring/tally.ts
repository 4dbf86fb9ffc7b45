import type { Loglikelihood } from '../loglikelihood.ts';
import type { RunTarget } from '../plan/plan-run.ts';

/** Results of requests, summed up token by token. */
export interface Tally {
  /** Requests whose tokens are all scored. */
  readonly done: () => number;
  /** Says how many tokens of a request are going to be scored. */
  readonly expect: (request: number, tokens: number) => void;
  readonly add: (
    target: RunTarget,
    result: { readonly logProbability: number; readonly likeliest: number },
  ) => void;
  readonly results: () => Loglikelihood[];
}

/** @param requests - how many there are */
export function createTally(requests: number): Tally {
  const sums = new Float64Array(requests);
  const missing = new Uint32Array(requests);
  const isOther = new Uint8Array(requests);
  let done = 0;
  return {
    done: () => done,
    expect: (request, tokens) => {
      missing[request] = tokens;
    },
    add: ({ request, token }, { logProbability, likeliest }) => {
      sums[request] = (sums[request] ?? 0) + logProbability;
      if (likeliest !== token) isOther[request] = 1;
      missing[request] = (missing[request] ?? 0) - 1;
      if (missing[request] === 0) done += 1;
    },
    results: () =>
      Array.from(sums, (logLikelihood, index) => ({ logLikelihood, isGreedy: isOther[index] === 0 })),
  };
}
