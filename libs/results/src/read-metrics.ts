import type { MetricScore } from './evaluation.ts';
import { pythonFloat } from './python-float.ts';
import type { ResultsRow } from './results-file.ts';

const NOT_METRICS = new Set(['alias', 'name', 'sample_len', 'sample_count']);

/**
 * The metrics of one task's row. Since 0.4.0 a key is `metric,filter` beside `metric_stderr,filter`;
 * before, it is `metric` beside `metric_stderr`. Lists and objects that forks put there are no
 * metrics and are left out.
 *
 * @example
 * readMetrics({ 'acc,none': 0.25, 'acc_stderr,none': 'N/A', alias: 'anatomy' });
 * // [{ metric: 'acc', filter: 'none', value: 0.25, stderr: null }]
 */
export function readMetrics(row: ResultsRow): MetricScore[] {
  const filtered = Object.keys(row).some((key) => key.includes(','));
  return Object.entries(row).flatMap(([key, value]) => {
    const name = filtered ? splitKey(key) : { metric: key, filter: 'none' };
    if (name === null || NOT_METRICS.has(key) || name.metric.endsWith('_stderr')) return [];
    if (!isScore(value)) return [];
    const stderr = row[`${name.metric}_stderr${filtered ? `,${name.filter}` : ''}`];
    return [{ ...name, value: finite(value), stderr: finite(stderr) }];
  });
}

function splitKey(key: string): { metric: string; filter: string } | null {
  const comma = key.indexOf(',');
  return comma > 0 ? { metric: key.slice(0, comma), filter: key.slice(comma + 1) } : null;
}

// "N/A", and "NaN" that was a bare NaN before parsing, stand for a metric that has no value.
function isScore(value: unknown): boolean {
  if (typeof value === 'string') return value === 'N/A' || pythonFloat(value) !== null;
  return typeof value === 'number' || value === null;
}

function finite(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
