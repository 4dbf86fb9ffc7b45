import { formatTable } from '@evalcurve/cli';
import type { PartDifference, PointComparison, Score } from '@evalcurve/curves';
import { formatCount, formatPValue, type Language } from '@evalcurve/locale';
import { MMLU_CATEGORY_NAMES, MMLU_SUBJECT_NAMES } from '@evalcurve/mmlu';
import type { ComparedCheckpoints } from '../compared-checkpoints.ts';
import { COMPARISON_TEXTS } from '../texts/comparison-texts.ts';
import { partsOf } from './parts-of.ts';
import { scoreWords } from './score-words.ts';

/** What {@link partTable} shows, and how. */
export interface PartTableOptions {
  readonly by: 'category' | 'subject';
  readonly width: number;
  readonly language: Language;
}

/**
 * Scores of both checkpoints, their difference and its test: of the whole, then of each part where there are
 * several. Columns that would be empty are left out.
 */
export function partTable(compared: ComparedCheckpoints, options: PartTableOptions): string {
  const { by, width, language } = options;
  const { comparison } = compared;
  const { headers } = COMPARISON_TEXTS[language];
  const { unit } = scoreWords(comparison, language);
  const parts = partsOf(comparison, by);
  const rows = [totalOf(compared), ...parts.map((part) => ({ ...part, name: nameOf(part, language) }))];
  const cells = rows.map((row) => cellsOf(row, { compared, language }));
  const columns = [
    { header: parts.length === 0 ? '' : headers[by] },
    { header: headers.questions, align: 'right', dropOrder: 3 },
    { header: `A${unit}`, align: 'right' },
    { header: `B${unit}`, align: 'right' },
    { header: headers.difference, align: 'right' },
    { header: headers.interval, align: 'right', dropOrder: 1 },
    { header: headers.flips, align: 'right', dropOrder: 2 },
    { header: '' },
  ] as const;
  const isFilled = columns.map((_column, index) => cells.some((row) => row[index] !== ''));
  return formatTable({
    ...{ indent: '  ', width },
    columns: columns.filter((_column, index) => isFilled[index]),
    rows: cells.map((row) => row.filter((_cell, index) => isFilled[index])),
  });
}

interface Row {
  readonly name: string;
  readonly from: Score;
  readonly to: Score;
  readonly difference: number;
  readonly comparison: PointComparison | null;
  readonly adjustedPValue: number | null;
}

function totalOf({ curve, comparison: { from, to, gain } }: ComparedCheckpoints): Row {
  return {
    name: curve.task === 'mmlu' ? 'MMLU' : curve.task,
    ...{ from: from.score, to: to.score, difference: to.score.value - from.score.value },
    ...{ comparison: gain?.evidence ?? null, adjustedPValue: gain?.evidence.pValue ?? null },
  };
}

function nameOf({ part }: PartDifference, language: Language): string {
  return { ...MMLU_CATEGORY_NAMES, ...MMLU_SUBJECT_NAMES }[part][language];
}

interface CellsOptions {
  readonly compared: ComparedCheckpoints;
  readonly language: Language;
}

function cellsOf(row: Row, { compared: { comparison, alpha }, language }: CellsOptions): string[] {
  const words = scoreWords(comparison, language);
  const count = (number: number): string => formatCount(number, language);
  const { interval = null, flips = null } = row.comparison ?? {};
  const p = row.adjustedPValue;
  return [
    row.name,
    row.to.n === null ? '' : count(row.to.n),
    words.score(row.from.value),
    words.score(row.to.value),
    words.difference(row.difference),
    interval === null ? '' : words.range(interval),
    flips === null ? '' : `+${count(flips.gained)} -${count(flips.lost)}`,
    p === null ? '' : `${formatPValue(p, language)}${p <= alpha ? ' *' : ''}`,
  ];
}
