import type { Evaluation } from '@evalcurve/results';

/** How two evaluations compare. */
export interface SharedScores {
  /** Whether all scores of the tasks that both have are equal to the last digit; false without any. */
  readonly isSame: boolean;
  /** Values that both have: one a task and metric. */
  readonly shared: number;
}

/**
 * Whether two evaluations have the same scores wherever they have the same tasks.
 *
 * @example
 * sameScores(first, second); // { isSame: true, shared: 61 }
 */
export function sameScores(first: Evaluation, second: Evaluation): SharedScores {
  const values = valuesOf(first);
  let shared = 0;
  for (const [key, value] of valuesOf(second)) {
    const other = values.get(key);
    if (other === undefined) continue;
    if (other !== value) return { isSame: false, shared: 0 };
    shared++;
  }
  return { isSame: shared > 0, shared };
}

// Every checkpoint is compared with all before it.
const known = new WeakMap<Evaluation, ReadonlyMap<string, number>>();

function valuesOf(evaluation: Evaluation): ReadonlyMap<string, number> {
  const values = known.get(evaluation) ?? readValues(evaluation);
  known.set(evaluation, values);
  return values;
}

function readValues({ tasks }: Evaluation): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { task, metrics } of tasks) {
    for (const { metric, filter, value } of metrics) {
      if (value !== null) values.set(`${task} ${metric},${filter}`, value);
    }
  }
  return values;
}
