import { ANSWER_METRICS, type Curve, type MetricAdviceFinding, type MetricSeries } from '@evalcurve/curves';
import { formatCount } from '@evalcurve/locale';
import type { TopLevelSpec } from 'vega-lite';
import { createChartContext } from '../chart-context.ts';
import type { ChartOptions } from '../chart-options.ts';
import { chartPage } from '../chart-page.ts';
import { describeRun } from '../describe-run.ts';
import { engineAndNotes } from '../engine-and-notes.ts';
import { keepCheckpoints } from '../keep-checkpoints.ts';
import { taskTitle } from '../task-title.ts';
import { CHART_CONFIG } from '../theme.ts';
import { METRICS_MESSAGES } from './metrics-messages.ts';
import { metricsPanel } from './metrics-panel.ts';

/** A curve and the metrics that its checkpoints' answers allow. */
export interface MetricsChartData {
  readonly curve: Curve;
  readonly finding: MetricAdviceFinding;
}

/**
 * Accuracy and the continuous metrics over training, each between its worst and its best checkpoint, with how
 * much of it is signal; below them which one to look at.
 *
 * @returns a Vega-Lite specification that holds its data
 *
 * @example
 * const finding = metricAdvice(curve, answers);
 * const spec = finding && metricsChart({ curve, finding }, { language: 'zh' });
 */
export function metricsChart(
  { curve, finding }: MetricsChartData,
  { language = 'en', engine = null, measure = null }: ChartOptions = {},
): TopLevelSpec {
  const series = [...finding.evidence.series].sort(bySignal);
  const points = series[0]?.points ?? [];
  const checkpoints = points.map(({ checkpoint }) => checkpoint);
  const context = createChartContext(keepCheckpoints(curve, checkpoints), { language, measure });
  const texts = METRICS_MESSAGES[language];
  const { messages } = context;
  const hasDashed = series.some(({ metric }) => !ANSWER_METRICS[metric].isContrast);
  const key = [texts.normalised, hasDashed ? texts.dashed : ''].filter(Boolean).join(messages.keySeparator);
  const title = {
    text: texts.title(taskTitle(curve.task)),
    subtitle: [...describeRun(context, { width: width / CHART_CONFIG.title.subtitleFontSize }), key],
  };
  const questions = Math.max(...points.map(({ n }) => n));
  return chartPage({
    language,
    panels: metricsPanel(context, { series, title, width }),
    width,
    verdict: finding.sentence[language],
    notes: engineAndNotes(context, {
      facts: [messages.questions(formatCount(questions, language))],
      engine,
    }),
  });
}

// Pixels.
const width = 700;

// What only knowledge improves first; of those, what tells most pairs apart.
function bySignal(a: MetricSeries, b: MetricSeries): number {
  const told = ({ separation }: MetricSeries): number => separation?.told ?? -1;
  const quality = ({ signal }: MetricSeries): number => signal?.quality.value ?? 0;
  const contrast = ({ metric }: MetricSeries): number => Number(ANSWER_METRICS[metric].isContrast);
  return contrast(b) - contrast(a) || told(b) - told(a) || quality(b) - quality(a);
}
