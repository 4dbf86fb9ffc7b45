import type { Curve, EmergenceFinding } from '@evalcurve/curves';
import { formatCount } from '@evalcurve/locale';
import type { TopLevelSpec } from 'vega-lite';
import { createChartContext } from '../chart-context.ts';
import type { ChartOptions } from '../chart-options.ts';
import { chartPage } from '../chart-page.ts';
import { describeRun } from '../describe-run.ts';
import { engineAndNotes } from '../engine-and-notes.ts';
import { taskTitle } from '../task-title.ts';
import { CHART_CONFIG } from '../theme.ts';
import { SUBJECTS_MESSAGES } from './subjects-messages.ts';
import { subjectsPanel } from './subjects-panel.ts';

/** A curve and when its subjects emerged. */
export interface SubjectsChartData {
  readonly curve: Curve;
  /** By subject. */
  readonly finding: EmergenceFinding;
}

/**
 * MMLU's subjects over training as a heat map: the earliest to emerge first, then by last score; pale at
 * chance, blue above, orange below, and below it what the finding says.
 *
 * @returns a Vega-Lite specification that holds its data
 *
 * @example
 * const finding = emergenceFinding(curve, 'subject');
 * const spec = finding && subjectsChart({ curve, finding }, { language: 'zh' });
 */
export function subjectsChart(
  { curve, finding }: SubjectsChartData,
  { language = 'en', engine = null, measure = null }: ChartOptions = {},
): TopLevelSpec {
  const context = createChartContext(curve, { language, measure });
  const texts = SUBJECTS_MESSAGES[language];
  const { messages } = context;
  const metric = messages.metrics[curve.metric] ?? curve.metric;
  const hasEmerged = finding.value.some(({ from }) => from !== null);
  const key = [texts.order, hasEmerged ? texts.mark : ''].filter(Boolean).join(messages.keySeparator);
  const title = {
    text: texts.title({ task: taskTitle(curve.task), metric }),
    subtitle: [...describeRun(context, { width: panelWidth / CHART_CONFIG.title.subtitleFontSize }), key],
  };
  const width = Math.min(panelWidth, curve.points.length * widestCell);
  return chartPage({
    language,
    panels: subjectsPanel(context, { finding, title, width }),
    width: panelWidth + columnsWidth,
    verdict: finding.sentence[language],
    notes: engineAndNotes(context, {
      facts: [texts.subjects(formatCount(finding.value.length, language))],
      engine,
    }),
  });
}

// Pixels.
const panelWidth = 560;
const columnsWidth = 140;
const widestCell = 60;
