import type { ScoredColumns } from '@evalcurve/curves';
import { openSamplesCache } from './cache/samples-cache.ts';
import { samplesCacheDirectory } from './cache/samples-cache-directory.ts';
import { readColumns } from './read-columns.ts';

/**
 * What one samples file answers, question by question; from the cache where it was read before.
 *
 * @throws SampleParseError where a line is no sample, with file and line
 *
 * @example
 * (await readSampleColumns(path)).chosen; // Int8Array [2, 0, 3, …]
 */
export async function readSampleColumns(path: string): Promise<ScoredColumns> {
  const cache = openSamplesCache(samplesCacheDirectory());
  const columns = await readColumns({ path, cache });
  cache.save();
  return columns;
}
