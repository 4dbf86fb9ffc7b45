import type { Language } from '@evalcurve/locale';
import { formatCount, formatTokens } from '@evalcurve/locale';
import { groupRows } from './group-rows.ts';
import { scoreColumn } from './score-column.ts';
import type { ScoreRow } from './score-export-schema.ts';
import type { ScoreTable } from './score-table.ts';
import { shownRows } from './shown-rows.ts';
import type { TextColumn } from './text/text-column.ts';

/**
 * A table with a row a checkpoint: step and tokens where they are known, then the score of each task by the
 * metric that it is usually shown by, MMLU with its categories. Subjects are left out.
 *
 * @example
 * wideColumns(table, 'en').map(({ header }) => header); // ['checkpoint', 'step', 'MMLU %', 'STEM %', …]
 */
export function wideColumns({ rows }: ScoreTable, language: Language): TextColumn[] {
  const checkpoints = groupRows(rows, ({ checkpoint }) => checkpoint).map(([first]) => first);
  const ids = checkpoints.map(({ checkpoint }) => checkpoint);
  const parts = groupRows(shownRows(rows), ({ task, metric, category }) =>
    JSON.stringify([task, metric, category]),
  );
  return [
    ...placeColumns(checkpoints, language),
    ...parts.map((part) => scoreColumn(part, { ids, language })),
  ];
}

function placeColumns(checkpoints: readonly ScoreRow[], language: Language): TextColumn[] {
  const steps = checkpoints.map(({ step }) => (step === null ? '' : formatCount(step, language)));
  const tokens = checkpoints.map(({ tokens: seen }) => (seen === null ? '' : formatTokens(seen, language)));
  const columns: TextColumn[] = [
    { header: 'checkpoint', align: 'left', cells: checkpoints.map(({ checkpoint }) => checkpoint) },
    { header: language === 'zh' ? '步数' : 'step', align: 'right', cells: steps },
    { header: 'tokens', align: 'right', cells: tokens },
  ];
  return columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
