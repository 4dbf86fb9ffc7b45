import { seriesLabel } from './series-label.ts';
import type { RunGroup } from './mixed-runs-error.ts';
import { UnknownSeriesError } from './unknown-series-error.ts';

/**
 * The series whose labels hold all words of `wanted`, whatever their case; where one has just that
 * model's name, only those of it.
 *
 * @throws UnknownSeriesError where none does
 *
 * @example
 * pickSeries(heap, 'pythia-1.4b 5-shot').length; // 1
 */
export function pickSeries<Series extends { readonly group: RunGroup }>(
  heap: readonly Series[],
  wanted: string,
): Series[] {
  const words = wanted.toLowerCase().split(/\s+/u).filter(Boolean);
  const fitting = heap.filter(({ group }) => {
    const label = seriesLabel(group).toLowerCase();
    return words.every((word) => label.includes(word));
  });
  const named = fitting.filter(({ group }) => group.modelName === wanted);
  const available = heap.map(({ group }) => seriesLabel(group));
  if (fitting.length === 0) throw new UnknownSeriesError({ wanted, available });
  return named.length > 0 ? named : fitting;
}
