import type { ScoreRow } from './score-export-schema.ts';

/** Rows that belong together: at least one. */
export type RowGroup = readonly [ScoreRow, ...ScoreRow[]];

/** Rows of equal keys together, in the order of their first ones. */
export function groupRows(rows: readonly ScoreRow[], keyOf: (row: ScoreRow) => string): RowGroup[] {
  const groups = new Map<string, [ScoreRow, ...ScoreRow[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
