import { ANSWER_METRICS, type MetricSeries } from '@evalcurve/curves';
import { formatCount, formatNumber } from '@evalcurve/locale';
import type { ChartContext } from '../chart-context.ts';
import { METRICS_MESSAGES } from './metrics-messages.ts';

/**
 * A metric as the legend has it, with what tells how much of it is signal.
 *
 * @example
 * metricLabel(series, context);
 * // 'accuracy (acc): signal quality 0.83 (noise below 0.31), 55 of 120 pairs told apart'
 */
export function metricLabel(
  { metric, signal, separation }: MetricSeries,
  { language, messages }: ChartContext,
): string {
  const texts = METRICS_MESSAGES[language];
  const number = (value: number): string => formatNumber(value, { language, digits: 2 });
  const count = (value: number): string => formatCount(value, language);
  const facts = [
    signal === null
      ? texts.noSignal
      : texts.signal({ quality: number(signal.quality.value), limit: number(signal.noiseLimit) }),
    separation === null ? '' : texts.told({ told: count(separation.told), pairs: count(separation.pairs) }),
  ];
  const name = texts.name({ name: ANSWER_METRICS[metric][language], key: metric });
  const colon = language === 'zh' ? '：' : ': ';
  return `${name}${colon}${facts.filter(Boolean).join(messages.separator)}`;
}
