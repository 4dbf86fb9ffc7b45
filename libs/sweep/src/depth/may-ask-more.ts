import type { DepthRecord } from '@evalcurve/evaluation';

/**
 * Whether another stage of a checkpoint is to follow: it is undecided, and a deeper one was planned and has something new to ask.
 *
 * @example
 * mayAskMore({ …, limits: [25, 50, 100, 200], looks: [{ limit: 25, n: 20, correct: 5 }], decision: 'undecided' }); // true
 * mayAskMore({ …, looks: [{ limit: 25, n: 20, correct: 5 }, { limit: 50, n: 20, correct: 5 }], … }); // false
 */
export function mayAskMore({ decision, looks, limits }: DepthRecord): boolean {
  return decision === 'undecided' && looks.length < limits.length && !isExhausted(looks);
}

// A larger number of questions that brought none has met the end of all tasks; a larger share may only have been rounded.
function isExhausted(looks: DepthRecord['looks']): boolean {
  const [before, last] = looks.slice(-2);
  return (before?.limit ?? 0) >= 1 && before?.n === last?.n;
}
