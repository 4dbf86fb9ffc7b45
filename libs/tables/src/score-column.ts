import type { Language } from '@evalcurve/locale';
import { formatNumber, formatPercent } from '@evalcurve/locale';
import { MMLU_CATEGORIES, MMLU_CATEGORY_NAMES } from '@evalcurve/mmlu';
import type { RowGroup } from './group-rows.ts';
import type { ScoreRow } from './score-export-schema.ts';
import type { TextColumn } from './text/text-column.ts';

/** How {@link scoreColumn} is laid out. */
export interface ScoreColumnOptions {
  /** Checkpoints in the order of the lines. */
  readonly ids: readonly string[];
  readonly language: Language;
}

/** One task, or one category of MMLU, over the checkpoints: per cent where the scores are shares. */
export function scoreColumn(rows: RowGroup, { ids, language }: ScoreColumnOptions): TextColumn {
  const byCheckpoint = new Map(rows.map((row) => [row.checkpoint, row]));
  const isShare = rows.every(({ value }) => value >= 0 && value <= 1);
  const write = (value: number): string =>
    isShare
      ? formatPercent(value, { language, digits: 2, unit: false })
      : formatNumber(value, { language, digits: 3 });
  const cells = ids.map((id) => {
    const row = byCheckpoint.get(id);
    if (row === undefined) return '';
    return row.stderr === null ? write(row.value) : `${write(row.value)} ± ${write(row.stderr)}`;
  });
  return { header: `${nameOf(rows[0], language)}${isShare ? ' %' : ''}`, align: 'right', cells };
}

function nameOf({ task, category, subject, metric }: ScoreRow, language: Language): string {
  const known = MMLU_CATEGORIES.find((each) => each === category);
  if (subject === null && known !== undefined && !task.endsWith(known)) {
    return MMLU_CATEGORY_NAMES[known][language];
  }
  const name = task === 'mmlu' ? 'MMLU' : task;
  return metric === 'acc' ? name : `${name} ${metric}`;
}
