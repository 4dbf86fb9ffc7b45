import { formatCount } from '@evalcurve/locale';
import type { TopLevelSpec } from 'vega-lite';
import type { ChartContext } from '../chart-context.ts';
import type { ChartOptions } from '../chart-options.ts';
import { chartPage } from '../chart-page.ts';
import { engineAndNotes } from '../engine-and-notes.ts';
import type { PanelTitle } from '../panel-options.ts';
import { shortenText } from '../shorten-text.ts';
import { taskTitle } from '../task-title.ts';
import { CHART_CONFIG } from '../theme.ts';
import { wrapText } from '../wrap-text.ts';
import { differencesPanel } from './differences-panel.ts';
import { createRunsContext, type RunsChartData } from './runs-context.ts';
import { RUNS_MESSAGES } from './runs-messages.ts';
import { runsPanel } from './runs-panel.ts';

/**
 * Several training runs over training, a line each with its 95 % band; below, what each scores more than the
 * first wherever both have a checkpoint, and what that means.
 *
 * @returns a Vega-Lite specification that holds its data
 * @throws RangeError where there is no run, or one has no point
 *
 * @example
 * const comparisons = await compareRuns(runs);
 * const spec = runsChart({ runs, comparisons }, { language: 'zh' });
 */
export function runsChart(
  { runs, comparisons }: RunsChartData,
  { language = 'en', engine = null }: Omit<ChartOptions, 'measure'> = {},
): TopLevelSpec {
  const shared = createRunsContext({ runs, comparisons }, language);
  const { context } = shared;
  const [reference] = runs;
  const texts = RUNS_MESSAGES[language];
  const differences = differencesPanel(shared, {
    ...{ width, height: differencesHeight },
    title: fitting({ text: texts.differences(reference?.label ?? ''), subtitle: [texts.differencesKey] }),
  });
  const scores = runsPanel(shared, { width, height, title: fitting(titleOf(shared)) });
  return chartPage({
    language,
    panels: differences === null ? scores : { ...stacking, vconcat: [scores, differences] },
    width: width + chanceColumn,
    verdict: comparisons.map(({ sentence }) => sentence[language]).join(language === 'zh' ? '' : ' '),
    notes: engineAndNotes(context, { facts: [questionsOf(context)], engine }),
  });
}

// Pixels.
const width = 700;
const height = 300;
const differencesHeight = 140;
const chanceColumn = 60;
// One panel has a legend, the other none.
const stacking = {
  spacing: 22,
  resolve: { scale: { color: 'independent', shape: 'independent' } },
} as const;

function titleOf({ runs, context }: ReturnType<typeof createRunsContext>): PanelTitle {
  const { messages, language, curve } = context;
  const texts = RUNS_MESSAGES[language];
  const metric = messages.metrics[curve.metric] ?? curve.metric;
  const counts = runs.map(({ label, curve: { points } }) =>
    texts.checkpoints({
      label,
      count: messages.checkpoints(points.length, formatCount(points.length, language)),
    }),
  );
  const facts = [
    texts.runs(runs.length),
    curve.numFewshot === null ? '' : messages.fewShot(curve.numFewshot),
    curve.average === 'macro' ? messages.macro : '',
    messages.band,
  ];
  return {
    text: messages.title({ task: taskTitle(curve.task), metric }),
    subtitle: [facts.filter(Boolean).join(messages.separator), counts.join(messages.keySeparator)],
  };
}

function fitting({ text, subtitle }: PanelTitle): PanelTitle {
  const { fontSize, subtitleFontSize } = CHART_CONFIG.title;
  return {
    text: shortenText(text, { width: width / fontSize }),
    subtitle: subtitle.flatMap((line) => wrapText(line, { width: width / subtitleFontSize })),
  };
}

function questionsOf({ curve, language, messages }: ChartContext): string {
  const counts = curve.points.flatMap(({ score }) => score.n ?? []);
  return counts.length === 0 ? '' : messages.questions(formatCount(Math.max(...counts), language));
}
