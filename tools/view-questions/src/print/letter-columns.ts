import type { TableColumn } from '@evalcurve/cli';
import { formatPercent } from '@evalcurve/locale';
import type { Language } from '@evalcurve/locale';
import { letterOf } from '../letter-of.ts';

/** Columns A, B …, as many as the widest of the counts has. */
export function letterColumns(counts: readonly (readonly number[])[]): TableColumn[] {
  const letters = counts.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: letters }, (_, index) => ({ header: letterOf(index), align: 'right' }));
}

/** The shares of A, B … among all counted, in per cent without the sign. */
export function letterCells(counts: readonly number[], language: Language): string[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.map((count) => formatPercent(count / sum, { language, unit: false }));
}
