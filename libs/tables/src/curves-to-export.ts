import { buildCurve, listCurves } from '@evalcurve/curves';
import type { CurveEntry, CurveName } from '@evalcurve/curves';
import { parseMmluTask } from '@evalcurve/mmlu';

/** What of the evaluations is wanted; all where nothing is named. */
export interface WantedCurves {
  readonly task?: string | undefined;
  readonly metric?: string | undefined;
}

/**
 * The tasks and metrics that were asked for; a metric without a filter means all of its filters.
 *
 * @throws UnknownTaskError or UnknownMetricError where none of the evaluations has them
 */
export function curvesToExport(
  entries: readonly CurveEntry[],
  { task, metric }: WantedCurves,
): readonly CurveName[] {
  const curves = task === undefined ? listCurves(entries) : curvesOfTask(entries, task);
  const wanted = curves.filter((curve) => metric === undefined || isMetric(curve.metric, metric));
  // Whoever asks for what is not there is told what is.
  return wanted.length === 0 ? [buildCurve(entries, { task, metric })] : wanted;
}

// A part of MMLU has the metrics of the whole.
function curvesOfTask(entries: readonly CurveEntry[], task: string): CurveName[] {
  const { metric: shown } = buildCurve(entries, { task });
  const part = parseMmluTask(task);
  const metrics = listCurves(entries)
    .filter((curve) => curve.task === task || (part && parseMmluTask(curve.task)?.variant === part.variant))
    .map(({ metric }) => metric);
  return [...new Set([shown, ...metrics])].map((metric) => ({ task, metric }));
}

function isMetric(name: string, wanted: string): boolean {
  return name === wanted || name.startsWith(`${wanted},`);
}
