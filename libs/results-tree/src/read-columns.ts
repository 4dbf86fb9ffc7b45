import type { ScoredColumns } from '@evalcurve/curves';
import { collectColumns } from '@evalcurve/curves';
import { decodeColumns } from './cache/decode-columns.ts';
import { encodeColumns } from './cache/encode-columns.ts';
import type { SamplesCache } from './cache/samples-cache.ts';
import { readSampleBatches } from './read-sample-batches.ts';

/** Which samples file is read. */
export interface ReadColumnsOptions {
  readonly path: string;
  readonly cache: SamplesCache;
}

/**
 * What a samples file answers, from the cache where the file is as it was.
 *
 * @throws SampleParseError where a line is no sample, with file and line
 */
export function readColumns({ path, cache }: ReadColumnsOptions): Promise<ScoredColumns> {
  return cache.get({
    ...{ path, kind: 'answers', encode: encodeColumns, decode: decodeColumns },
    read: async () => ({
      value: await collectColumns(readSampleBatches(path, { hashes: false })),
      isKept: true,
    }),
  });
}
