import type { MmluTask } from '@evalcurve/mmlu';
import { parseMmluTask } from '@evalcurve/mmlu';
import type { CurveEntry } from './build-curve.ts';
import { formatMetric } from './find-metric.ts';
import { resolveTask, rowsOf, totalName, variantsOf } from './task-target.ts';

/** One curve that can be drawn, as `buildCurve` is asked for it. */
export interface CurveName {
  readonly task: string;
  /** With its filter behind a comma where that is not `none`. */
  readonly metric: string;
}

/**
 * Every task and metric that evaluations have scores of, in the order of their files; the subjects and
 * categories of MMLU belong to its total and are not named apart.
 *
 * @example
 * listCurves(tree.entries); // [{ task: 'mmlu', metric: 'acc' }, { task: 'sciq', metric: 'acc' }, …]
 */
export function listCurves(entries: readonly CurveEntry[]): CurveName[] {
  const evaluations = entries.map(({ evaluation }) => evaluation);
  const variants = variantsOf(evaluations);
  const tasks = evaluations.flatMap((evaluation) =>
    evaluation.tasks.filter(({ metrics }) => metrics.length > 0).map(({ task }) => task),
  );
  const names = new Set([...new Set(tasks)].flatMap((task) => curveOf(task, variants)));
  return [...names].flatMap((task) => {
    const target = resolveTask({ evaluations, task, scheme: 'lm_eval' });
    const rows = evaluations.flatMap((evaluation) => rowsOf(evaluation, target));
    const metrics = new Set(rows.flatMap((row) => row.metrics.map(formatMetric)));
    return [...metrics].map((metric) => ({ task, metric }));
  });
}

function curveOf(task: string, variants: readonly MmluTask['variant'][]): string[] {
  const part = parseMmluTask(task);
  if (part === null) return [task];
  if (variants.includes(part.variant)) return [totalName(part.variant)];
  // A group called just "stem" does not tell which variant it is of.
  return task.includes('mmlu') ? [task] : [];
}
