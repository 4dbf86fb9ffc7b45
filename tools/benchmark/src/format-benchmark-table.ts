import type { BenchmarkRow, Unit } from './benchmark-row.ts';
import { meetsTarget } from './meets-target.ts';
import type { Spread } from './spread-of.ts';

const HEADERS = ['what', 'ours', 'theirs', 'ratio', 'target', 'met'];

/**
 * The rows as a table in Markdown: medians, ratios with their range.
 *
 * @example
 * formatBenchmarkTable(rows).split('\n')[2];
 * // '| `setup --help`, wall | 0.15 s | 0.06 s | 2.50 (2.40–2.61) | ≤ 3 × | yes |'
 */
export function formatBenchmarkTable(rows: readonly BenchmarkRow[]): string {
  const lines = [HEADERS, HEADERS.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(row: BenchmarkRow): string[] {
  const { what, unit, ours, theirs, ratio } = row;
  return [
    what,
    theirs === null
      ? `${formatValue(ours.median, unit)}${rangeOf(ours, (value) => figures(value, unit))}`
      : formatValue(ours.median, unit),
    theirs === null ? '–' : formatValue(theirs.median, unit),
    ratio === null ? '–' : `${ratio.median.toFixed(2)}${rangeOf(ratio, (value) => value.toFixed(2))}`,
    ...targetCells(row),
  ];
}

function targetCells(row: BenchmarkRow): string[] {
  const { target, unit } = row;
  if (target === null) return ['–', '–'];
  const limit = target.of === 'ratio' ? `${target.most} ×` : formatValue(target.most, unit);
  return [`≤ ${limit}`, meetsTarget(row, target) ? 'yes' : '**no**'];
}

function rangeOf({ min, max }: Spread, format: (value: number) => string): string {
  return ` (${format(min)}–${format(max)})`;
}

function formatValue(value: number, unit: Unit): string {
  return `${figures(value, unit)} ${SYMBOLS[unit]}`;
}

const SYMBOLS: Readonly<Record<Unit, string>> = { seconds: 's', bytes: 'MB', share: '%' };

function figures(value: number, unit: Unit): string {
  if (unit === 'share') return (value * 100).toFixed(1);
  if (unit === 'bytes') return (value / 1e6).toFixed(0);
  return value < 10 ? value.toFixed(3) : value.toFixed(1);
}
