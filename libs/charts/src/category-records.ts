import type { CurvePoint } from '@evalcurve/curves';
import { formatPercent } from '@evalcurve/locale';
import type { MmluCategory } from '@evalcurve/mmlu';
import type { ChartContext } from './chart-context.ts';
import { round } from './round.ts';

/** One bar as the specification's data hold it. */
export interface CategoryRecord {
  /** Its label, lines separated by line feeds. */
  readonly category: string;
  /** Which checkpoint, as the legend says it. */
  readonly series: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

/** The bars of the first and the last checkpoint, or of the only one. */
export function categoryRecords(context: ChartContext): CategoryRecord[] {
  const { curve, axis, messages } = context;
  const first = curve.points[0];
  const last = curve.points.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return pointRecords(context, { point: first, series: axis.placeOf(first) });
  return [
    ...pointRecords(context, { point: first, series: messages.first(axis.placeOf(first)) }),
    ...pointRecords(context, { point: last, series: messages.last(axis.placeOf(last)) }),
  ];
}

const categories = ['stem', 'humanities', 'social_sciences', 'other'] as const satisfies MmluCategory[];

interface Series {
  readonly point: CurvePoint;
  readonly series: string;
}

function pointRecords({ language, messages }: ChartContext, { point, series }: Series): CategoryRecord[] {
  return categories.flatMap((category) => {
    const score = point.categories[category];
    if (score === undefined) return [];
    return {
      category: messages.categories[category].join('\n'),
      series,
      score: round(score.value),
      low: round(score.interval?.low ?? score.value),
      high: round(score.interval?.high ?? score.value),
      label: formatPercent(score.value, { language, unit: false }),
    };
  });
}
