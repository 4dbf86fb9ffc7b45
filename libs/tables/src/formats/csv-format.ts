import { SCORE_COLUMNS } from '../score-columns.ts';
import type { TableFormat } from '../table-format.ts';
import { encodeCsv } from '../text/encode-csv.ts';

/** All scores as CSV, a row each. */
export const csvFormat: TableFormat = {
  extension: '.csv',
  isBinary: false,
  encode: (tables) => {
    const rows = tables.flatMap((table) => table.rows);
    return encodeCsv([
      SCORE_COLUMNS.map(({ header }) => header),
      ...rows.map((row) => SCORE_COLUMNS.map(({ key }) => row[key])),
    ]);
  },
};
