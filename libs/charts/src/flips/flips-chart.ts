import type { Curve, FlipsFinding } from '@evalcurve/curves';
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
import { FLIPS_MESSAGES } from './flips-messages.ts';
import { flipsPanel } from './flips-panel.ts';

/** A curve and which questions its checkpoints answer otherwise. */
export interface FlipsChartData {
  readonly curve: Curve;
  /** Of neighbouring checkpoints, one pair or more, in training order. */
  readonly findings: readonly FlipsFinding[];
  /** From the first checkpoint to the last. */
  readonly overall: FlipsFinding;
}

/**
 * How many questions each checkpoint gained and lost against the one before it; below, the same from the first
 * to the last.
 *
 * @returns a Vega-Lite specification that holds its data
 *
 * @example
 * const spec = flipsChart({ curve, findings, overall }, { language: 'zh' });
 */
export function flipsChart(
  { curve, findings, overall }: FlipsChartData,
  { language = 'en', engine = null, measure = null }: ChartOptions = {},
): TopLevelSpec {
  const compared = findings.flatMap(({ evidence: { from, to } }) => [from, to]);
  const described = createChartContext(keepCheckpoints(curve, compared), { language, measure });
  const later = findings.map(({ evidence: { to } }) => to);
  const context = createChartContext(keepCheckpoints(curve, later), { language, measure });
  const texts = FLIPS_MESSAGES[language];
  const title = {
    text: texts.title(taskTitle(curve.task)),
    subtitle: [...describeRun(described, { width: width / CHART_CONFIG.title.subtitleFontSize }), texts.key],
  };
  return chartPage({
    language,
    panels: flipsPanel(context, { findings, title, width }),
    width,
    verdict: overall.sentence[language],
    notes: engineAndNotes(described, {
      facts: [context.messages.questions(formatCount(overall.evidence.n, language))],
      engine,
    }),
  });
}

// Pixels.
const width = 660;
