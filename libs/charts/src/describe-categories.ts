import { categoryRecords } from './category-records.ts';
import type { ChartContext } from './chart-context.ts';
import type { PanelTitle } from './panel-options.ts';

/** Title and subtitle of the bars. */
export function describeCategories(context: ChartContext): PanelTitle {
  const { curve, messages } = context;
  const hasIntervals = categoryRecords(context).some(({ low, high }) => low < high);
  return {
    text: curve.points.length > 1 ? messages.firstAndLast : messages.byCategory,
    subtitle: hasIntervals ? [messages.categoryKey, messages.whisker] : [messages.categoryKey],
  };
}
