import type { Language } from '@evalcurve/locale';
import { formatNumber } from '@evalcurve/locale';
import type { MetricSeries } from '../metrics/metric-series.ts';
import { ANSWER_METRICS } from '../metrics/metric-facts.ts';
import type { FindingFacts } from './finding.ts';
import type { MetricAdviceFinding } from './metric-advice.ts';

/** The finding in words. */
export function metricAdviceWords(
  { value, evidence: { series, isAtChance } }: FindingFacts<MetricAdviceFinding>,
  language: Language,
): string {
  const accuracy = series.find(({ metric }) => metric === 'acc');
  const advised = series.find(({ metric }) => metric === value);
  const told = accuracy?.separation?.told ?? 0;
  const pairs = accuracy?.separation?.pairs ?? 0;
  const most = advised?.separation?.told ?? 0;
  if (language === 'zh') {
    const start = `准确率${isAtChance ? '处于随机水平，' : ''}在 ${pairs} 对 checkpoint 中能区分 ${told} 对`;
    if (advised === undefined) return `${start}；没有其他指标区分得更好。`;
    const { zh } = ANSWER_METRICS[advised.metric];
    return `${start}；${zh}（${advised.metric}）能区分 ${most} 对，最能看出差别${signalWords(advised, language)}。`;
  }
  const start = `Accuracy${isAtChance ? ', at chance,' : ''} tells ${told} of ${pairs} pairs of checkpoints apart`;
  if (advised === undefined) return `${start}; no other metric does better.`;
  const { en } = ANSWER_METRICS[advised.metric];
  return `${start}; ${en} (${advised.metric}) tells most, ${most}${signalWords(advised, language)}.`;
}

function signalWords({ signal }: MetricSeries, language: Language): string {
  if (signal === null) return '';
  const number = (value: number): string => formatNumber(value, { language, digits: 2 });
  const [quality, limit] = [number(signal.quality.value), number(signal.noiseLimit)];
  return language === 'zh'
    ? `（信号质量 ${quality}，纯噪声 95% 低于 ${limit}）`
    : ` (signal quality ${quality}; noise stays below ${limit} in 95% of cases)`;
}
