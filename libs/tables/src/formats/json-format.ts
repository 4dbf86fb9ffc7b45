import type { ScoreExport } from '../score-export-schema.ts';
import type { TableFormat } from '../table-format.ts';

/** All scores as the JSON of `scoreExportSchema`. */
export const jsonFormat: TableFormat = {
  extension: '.json',
  isBinary: false,
  encode: (tables) => {
    const written: ScoreExport = { schemaVersion: 1, rows: tables.flatMap(({ rows }) => rows) };
    return `${JSON.stringify(written, null, 2)}\n`;
  },
};
