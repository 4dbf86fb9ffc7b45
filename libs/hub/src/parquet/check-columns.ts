import { parquetSchema } from 'hyparquet';
import type { ColumnMetaData, FileMetaData } from 'hyparquet';
import {
  getMaxDefinitionLevel,
  getMaxRepetitionLevel,
  getTreePath,
  isFlatColumn,
} from 'hyparquet/src/schema.js';
import { checkPage } from './check-page.ts';

/**
 * Refuses a damaged file that hyparquet would decode without an end or until the memory is full: it believes every
 * count. Here each one is held against the bytes that are there and against what is said elsewhere in the file,
 * so that the work of decoding is bounded by the file's size and by counts of which two places agree.
 *
 * @throws Error that says in one line what contradicts what
 */
export function checkColumns(file: ArrayBuffer, metadata: FileMetaData): void {
  const schema = parquetSchema(metadata);
  for (const { columns, num_rows } of metadata.row_groups) {
    for (const { meta_data } of columns) {
      if (meta_data === undefined) throw new Error('damaged: a column that is not described');
      const path = getTreePath(schema, meta_data.path_in_schema);
      const rows = Number(num_rows);
      const values = countValues(columnOf(file, meta_data), {
        column: {
          type: meta_data.type,
          codec: meta_data.codec,
          maxRepetitionLevel: getMaxRepetitionLevel(path),
          maxDefinitionLevel: getMaxDefinitionLevel(path),
        },
        enough: isFlatColumn(path) ? rows : Infinity,
      });
      if (values !== Number(meta_data.num_values) || rows > values) {
        const name = meta_data.path_in_schema.join('.');
        throw new Error(
          `damaged: column ${name} holds ${values} values, not ${meta_data.num_values} in ${rows} rows`,
        );
      }
    }
  }
}

function columnOf(file: ArrayBuffer, column: ColumnMetaData): DataView {
  const { dictionary_page_offset, data_page_offset, total_compressed_size } = column;
  // hyparquet takes an offset of 0 for none, too.
  const start = Number(dictionary_page_offset) || Number(data_page_offset);
  const size = Number(total_compressed_size);
  if (!(start >= 0 && size >= 0 && start + size <= file.byteLength)) {
    throw new Error(`damaged: a column of ${size} bytes at ${start} of ${file.byteLength}`);
  }
  return new DataView(file, start, size);
}

interface ColumnOptions {
  readonly column: Parameters<typeof checkPage>[1];
  /** With so many values hyparquet reads no further page. */
  readonly enough: number;
}

function countValues(view: DataView, { column, enough }: ColumnOptions): number {
  const reader = { view, offset: 0 };
  let values = 0;
  while (values < enough && reader.offset < view.byteLength - 1) values += checkPage(reader, column);
  return values;
}
