/** One column of a table for people. */
export interface TextColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
}

/** The cells of each line, headers first. */
export function linesOf(columns: readonly TextColumn[]): string[][] {
  const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const body = Array.from({ length: count }, (_, line) => columns.map(({ cells }) => cells[line] ?? ''));
  return [columns.map(({ header }) => header), ...body];
}
