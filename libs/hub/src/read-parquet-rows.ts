import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { DatasetFormatError } from './errors/dataset-format-error.ts';

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
    return await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  } catch (cause) {
    const expected = 'a parquet file, uncompressed or compressed with snappy';
    throw new DatasetFormatError({ repository: dataset, where: name, expected, cause });
  }
}
