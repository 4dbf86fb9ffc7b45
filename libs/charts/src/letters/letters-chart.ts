import type { Curve, LetterBiasFinding } from '@evalcurve/curves';
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
import { LETTERS_MESSAGES } from './letters-messages.ts';
import { lettersPanel } from './letters-panel.ts';

/** A curve and what letters its checkpoints answer with. */
export interface LettersChartData {
  readonly curve: Curve;
  /** Of one or more checkpoints, in training order. */
  readonly findings: readonly LetterBiasFinding[];
}

/**
 * Which letters the checkpoints answer with, a column each, beside those of the key; below them what the last
 * finding says.
 *
 * @returns a Vega-Lite specification that holds its data
 * @throws RangeError where there is no finding.
 *
 * @example
 * const findings = answers.flatMap((each) => letterBias(curve, each) ?? []);
 * const spec = lettersChart({ curve, findings }, { language: 'zh' });
 */
export function lettersChart(
  { curve, findings }: LettersChartData,
  { language = 'en', engine = null, measure = null }: ChartOptions = {},
): TopLevelSpec {
  const last = findings.at(-1);
  if (last === undefined) throw new RangeError('a chart of letters needs at least one finding');
  const checkpoints = findings.map(({ evidence }) => evidence.checkpoint);
  const context = createChartContext(keepCheckpoints(curve, checkpoints), { language, measure });
  const texts = LETTERS_MESSAGES[language];
  const { n, rightShares } = last.evidence;
  const title = {
    text: texts.title(taskTitle(curve.task)),
    subtitle: [...describeRun(context, { width: width / CHART_CONFIG.title.subtitleFontSize }), texts.dashed],
  };
  return chartPage({
    language,
    panels: lettersPanel(context, { findings, rightShares, title, width }),
    width: width + keyColumn,
    verdict: last.sentence[language],
    notes: engineAndNotes(context, {
      facts: [context.messages.questions(formatCount(n, language))],
      engine,
    }),
  });
}

// Pixels.
const width = 560;
const keyColumn = 110;
