import { parquetWriteBuffer } from 'hyparquet-writer';
import { SCORE_COLUMNS, type ScoreColumn } from '../score-columns.ts';
import type { ScoreRow } from '../score-export-schema.ts';
import type { TableFormat } from '../table-format.ts';

const TYPES = { text: 'STRING', whole: 'INT64', real: 'DOUBLE' } as const;

/** All scores as Parquet, a row each, with the same columns and types whatever the results hold. */
export const parquetFormat: TableFormat = {
  extension: '.parquet',
  isBinary: true,
  encode: (tables) => {
    const rows = tables.flatMap((table) => table.rows);
    const columnData = SCORE_COLUMNS.map((column) => ({
      name: column.header,
      type: TYPES[column.type],
      data: rows.map((row) => valueOf(row, column)),
    }));
    return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'evalcurve' }));
  },
};

function valueOf(row: ScoreRow, { key, type }: ScoreColumn): string | number | bigint | null {
  const value = row[key];
  return type === 'whole' && typeof value === 'number' ? BigInt(Math.round(value)) : value;
}
