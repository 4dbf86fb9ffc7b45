import type { ColumnMetaData, DataReader } from 'hyparquet';
import { checkLevels, checkRuns } from './check-runs.ts';
import type { DataPage, DataPageV2 } from './read-page-header.ts';
import { readPageHeader } from './read-page-header.ts';
import { uncompressSnappy } from './uncompress-snappy.ts';

/** What a page's content depends on beside its header. */
export interface PageColumn {
  readonly type: ColumnMetaData['type'];
  readonly codec: ColumnMetaData['codec'];
  /** 0 where the column holds no lists. */
  readonly maxRepetitionLevel: number;
  /** 0 where no value may be missing. */
  readonly maxDefinitionLevel: number;
}

/**
 * Checks the page at a reader's place, and moves the reader behind it.
 *
 * @returns how many values the page adds to its column
 * @throws Error
 */
export function checkPage(reader: DataReader, column: PageColumn): number {
  const header = readPageHeader(reader);
  const { view, offset } = reader;
  const size = header.compressed_page_size;
  const left = view.byteLength - offset;
  if (size > left) throw new Error(`damaged: a page of ${size} bytes where ${left} are left`);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + offset, size);
  reader.offset += size;
  if (header.type === 'DATA_PAGE') {
    checkDataPage(uncompress(bytes, { size: header.uncompressed_page_size, codec: column.codec }), {
      page: header.data_page_header,
      column,
    });
    return header.data_page_header.num_values;
  }
  if (header.type === 'DATA_PAGE_V2') {
    const { data_page_header_v2: page, uncompressed_page_size } = header;
    checkDataPageV2(bytes, { page, size: uncompressed_page_size, column });
    return page.num_values;
  }
  const entries = header.dictionary_page_header.num_values;
  const held = uncompress(bytes, { size: header.uncompressed_page_size, codec: column.codec }).length;
  // The smallest values are bits.
  if (entries > held * 8) throw new Error(`damaged: a dictionary of ${entries} entries in ${held} bytes`);
  return 0;
}

function uncompress(
  bytes: Uint8Array,
  { size, codec }: { readonly size: number; readonly codec: PageColumn['codec'] },
): Uint8Array {
  if (codec === 'UNCOMPRESSED') return bytes;
  if (codec !== 'SNAPPY') throw new Error(`compressed with ${codec}`);
  return uncompressSnappy(bytes, size);
}

interface DataPageOptions {
  readonly page: DataPage;
  readonly column: PageColumn;
}

// Levels, each part behind its length, stand before the values.
function checkDataPage(bytes: Uint8Array, { page, column }: DataPageOptions): void {
  const values = page.num_values;
  let rest = bytes;
  for (const max of [column.maxRepetitionLevel, column.maxDefinitionLevel]) {
    if (max === 0) continue;
    const { part, after } = afterLength(rest);
    checkLevels(part, { max, values });
    rest = after;
  }
  checkIndices(rest, { page, column, values });
}

interface DataPageV2Options {
  readonly page: DataPageV2;
  /** Of levels and values, uncompressed. */
  readonly size: number;
  readonly column: PageColumn;
}

// Only the values are compressed; how long the levels are is in the header.
function checkDataPageV2(bytes: Uint8Array, { page, size, column }: DataPageV2Options): void {
  const { num_values: all, num_nulls, repetition_levels_byte_length, definition_levels_byte_length } = page;
  const levelBytes = repetition_levels_byte_length + definition_levels_byte_length;
  if (levelBytes > Math.min(size, bytes.length) || num_nulls > all) {
    throw new Error('damaged: a page whose header contradicts itself');
  }
  const levels = [
    [column.maxRepetitionLevel, bytes.subarray(0, repetition_levels_byte_length)],
    [column.maxDefinitionLevel, bytes.subarray(repetition_levels_byte_length, levelBytes)],
  ] as const;
  for (const [max, part] of levels) if (max > 0) checkLevels(part, { max, values: all });
  const rest = bytes.subarray(levelBytes);
  const isCompressed = page.is_compressed && size > levelBytes;
  const held = isCompressed ? uncompress(rest, { size: size - levelBytes, codec: column.codec }) : rest;
  checkIndices(held, { page, column, values: all - num_nulls });
}

interface IndicesOptions extends DataPageOptions {
  /** As many as there are at most. */
  readonly values: number;
}

// What stands in runs: truth values, and the places of values in the dictionary.
function checkIndices(bytes: Uint8Array, { page, column, values }: IndicesOptions): void {
  if (page.encoding === 'PLAIN' || values === 0) return;
  if ((page.encoding === 'RLE') !== (column.type === 'BOOLEAN')) {
    throw new Error(`damaged: values of type ${column.type} encoded as ${page.encoding}`);
  }
  if (column.type === 'BOOLEAN') {
    checkRuns(afterLength(bytes).part, { width: 1, values });
    return;
  }
  const [width = 0] = bytes;
  if (width > 32) throw new Error(`damaged: places in a dictionary of ${width} bits`);
  checkRuns(bytes.subarray(1), { width, values });
}

function afterLength(bytes: Uint8Array): { readonly part: Uint8Array; readonly after: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + view.getUint32(0, true);
  if (end > bytes.length) throw new Error(`damaged: ${end} bytes where ${bytes.length} are left`);
  return { part: bytes.subarray(4, end), after: bytes.subarray(end) };
}
