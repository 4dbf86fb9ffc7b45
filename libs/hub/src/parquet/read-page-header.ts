import type { DataReader } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import * as z from 'zod';

const count = z.int32().min(0);
// Each is followed through its counts by `checkPage`; others are not made unless asked for.
const encoding = z.enum(['PLAIN', 'PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'RLE']);
const sizes = { compressed_page_size: count, uncompressed_page_size: count };
const dataPageSchema = z.object({ num_values: count, encoding });
const dataPageV2Schema = dataPageSchema.extend({
  num_nulls: count,
  num_rows: count,
  definition_levels_byte_length: count,
  repetition_levels_byte_length: count,
  is_compressed: z.boolean(),
});

const headerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('DATA_PAGE'), ...sizes, data_page_header: dataPageSchema }),
  z.object({ type: z.literal('DATA_PAGE_V2'), ...sizes, data_page_header_v2: dataPageV2Schema }),
  z.object({
    type: z.literal('DICTIONARY_PAGE'),
    ...sizes,
    dictionary_page_header: z.object({ num_values: count }),
  }),
]);

/** Of a page of values, with its levels among them. */
export type DataPage = z.infer<typeof dataPageSchema>;

/** Of a page of values, with its levels before them. */
export type DataPageV2 = z.infer<typeof dataPageV2Schema>;

/** What stands before a page's bytes. */
export type PageHeader = z.infer<typeof headerSchema>;

/**
 * Reads the header at a reader's place, and moves the reader behind it.
 *
 * @throws Error
 */
export function readPageHeader(reader: DataReader): PageHeader {
  const header: unknown = parquetHeader(reader);
  const { data, error } = headerSchema.safeParse(header);
  if (data !== undefined) return data;
  const field = error.issues[0]?.path.at(-1);
  throw new Error(`damaged, or not as writers make it: the ${String(field)} of a page`);
}
