import { chanceVerdict, type Curve } from '@evalcurve/curves';
import type { TopLevelSpec } from 'vega-lite';
import type { GenericHConcatSpec, LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import { alignTitles } from './align-titles.ts';
import { categoryPanel } from './category-panel.ts';
import { categoryRecords } from './category-records.ts';
import { createChartContext, type ChartContext } from './chart-context.ts';
import type { ChartOptions } from './chart-options.ts';
import { chartPage } from './chart-page.ts';
import { curvePanel } from './curve-panel.ts';
import { describeCategories } from './describe-categories.ts';
import { describeCurve } from './describe-curve.ts';
import { smallPrint } from './small-print.ts';

/**
 * The picture of a training run: its scores over training with 95 % band and chance, first against last
 * checkpoint by category where the task has categories, and below them what that means.
 *
 * @returns a Vega-Lite specification that holds its data
 * @throws RangeError where the curve has no point.
 *
 * @example
 * const spec = learningCurveChart(curve, { language: 'zh', engine: 'lm_eval 0.4.12' });
 * JSON.stringify(spec); // '{"$schema":"https://vega.github.io/schema/vega-lite/v6.json",…'
 */
export function learningCurveChart(
  curve: Curve,
  { language = 'en', engine = null, measure = null }: ChartOptions = {},
): TopLevelSpec {
  if (curve.points.length === 0) throw new RangeError('a chart needs a curve with at least one point');
  const context = createChartContext(curve, { language, measure });
  return chartPage({
    language,
    panels: panels(context),
    width: totalWidth,
    verdict: chanceVerdict(curve).sentence[language],
    notes: smallPrint(context, { engine }),
  });
}

// Pixels. The page is 1,000 wide: libvips draws SVGs in tiles of 2,000, a PNG has two pixels for each, and all
// texts are laid out again for each tile.
const height = 300;
const curveWidth = 552;
const categoryWidth = 270;
const columnGap = 32;
/** With what stands between the two panels: the chance label and the bars' axis. */
const totalWidth = curveWidth + categoryWidth + columnGap + 85;

function panels(context: ChartContext): LayerSpec<string> | GenericHConcatSpec<LayerSpec<string>> {
  if (categoryRecords(context).length === 0) {
    const title = describeCurve(context, { width: totalWidth });
    return curvePanel(context, { width: totalWidth, height, title });
  }
  const [left, right] = alignTitles(
    describeCurve(context, { width: curveWidth }),
    describeCategories(context),
  );
  return {
    spacing: columnGap,
    resolve: { legend: { color: 'independent' } },
    hconcat: [
      curvePanel(context, { width: curveWidth, height, title: left }),
      categoryPanel(context, { width: categoryWidth, height, title: right }),
    ],
  };
}
