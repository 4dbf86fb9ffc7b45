import { displayWidth } from './display-width.ts';

/** One column of a table. */
export interface TableColumn {
  readonly header: string;
  /**
   * Side that its cells stand at.
   *
   * @default 'left'
   */
  readonly align?: 'left' | 'right';
  /**
   * Where the table is wider than it may be, the column with the highest number goes first;
   * a column without one stays.
   */
  readonly dropOrder?: number;
}

/** What {@link formatTable} lays out. */
export interface FormatTableOptions {
  readonly columns: readonly TableColumn[];
  /** A cell for each column; missing ones are empty. Cells may hold colours. */
  readonly rows: readonly (readonly string[])[];
  /**
   * Columns of a terminal that a line may take.
   *
   * @default Infinity
   */
  readonly width?: number;
  /**
   * What comes before every line.
   *
   * @default no indent
   */
  readonly indent?: string;
}

const GAP = '  ';

/**
 * A table without borders, the headers first; columns are aligned by what a terminal shows, where
 * a Chinese character is as wide as two Latin ones and a colour has no width.
 *
 * @example
 * formatTable({ columns: [{ header: 'step', align: 'right' }], rows: [['2,000']] }); // ' step\n2,000'
 */
export function formatTable({ columns, rows, width = Infinity, indent = '' }: FormatTableOptions): string {
  const all = columns.map((column, index) => laidOut(column, cellsOf(rows, index)));
  const kept = dropUntilFits(all, width - displayWidth(indent));
  return [
    kept.map((column) => column.header),
    ...rows.map((_row, at) => kept.map((column) => column.cells[at] ?? '')),
  ]
    .map((cells) => lineOf(cells, kept))
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}

interface LaidOutColumn extends TableColumn {
  readonly cells: readonly string[];
  readonly width: number;
}

function cellsOf(rows: FormatTableOptions['rows'], index: number): string[] {
  return rows.map((row) => row[index] ?? '');
}

function laidOut(column: TableColumn, cells: readonly string[]): LaidOutColumn {
  return {
    ...column,
    cells,
    width: Math.max(...[column.header, ...cells].map((cell) => displayWidth(cell))),
  };
}

function dropUntilFits(columns: readonly LaidOutColumn[], width: number): readonly LaidOutColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width + GAP.length, -GAP.length);
  const last = Math.max(...columns.map((column) => column.dropOrder ?? -Infinity));
  if (total <= width || last === -Infinity) return columns;
  return dropUntilFits(
    columns.filter((column) => column.dropOrder !== last),
    width,
  );
}

function lineOf(cells: readonly string[], columns: readonly LaidOutColumn[]): string {
  return cells
    .map((cell, index) => padded(cell, columns[index]))
    .join(GAP)
    .trimEnd();
}

function padded(cell: string, column: LaidOutColumn | undefined): string {
  const blanks = ' '.repeat(Math.max(0, (column?.width ?? 0) - displayWidth(cell)));
  return column?.align === 'right' ? blanks + cell : cell + blanks;
}
