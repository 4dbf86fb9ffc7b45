import { readFile } from 'node:fs/promises';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { DatasetFormatError } from '../errors/dataset-format-error.ts';
import { checkColumns } from './check-columns.ts';
import { uncompressSnappy } from './uncompress-snappy.ts';

/** A parquet file on this machine and how it is called before a person. */
export interface ParquetFile {
  readonly path: string;
  readonly dataset: string;
  /** Within the dataset. */
  readonly name: string;
}

/**
 * The rows of a parquet file as they are: whole numbers of 64 bits are `bigint`.
 *
 * @throws DatasetFormatError
 */
export async function readParquetRows({ path, dataset, name }: ParquetFile): Promise<unknown[]> {
  try {
    const file = new Uint8Array(await readFile(path)).buffer;
    // A damaged number of children sends the search for geographic columns around in circles.
    const metadata = parquetMetadata(file, { geoparquet: false });
    checkColumns(file, metadata);
    return await parquetReadObjects({ file, metadata, compressors: { SNAPPY: uncompressSnappy } });
  } catch (cause) {
    const expected = 'a parquet file, uncompressed or compressed with snappy';
    throw new DatasetFormatError({ repository: dataset, where: name, expected, cause });
  }
}
