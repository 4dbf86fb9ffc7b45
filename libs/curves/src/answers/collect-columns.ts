import type { Sample } from '@evalcurve/results';
import type { ScoredColumns } from './answer-columns.ts';
import { createColumns } from './create-columns.ts';

/** Logged samples of one task, batch after batch: `readSampleBatches` of a results tree gives such. */
export type SampleBatches = AsyncIterable<readonly Sample[]> | Iterable<readonly Sample[]>;

/**
 * Keeps of logged samples what findings are made from. Where a question was logged through several filters,
 * the first counts.
 *
 * @example
 * await collectColumns(readSampleBatches(path)); // { docIds: Int32Array(135), chosen: Int8Array(135), … }
 */
export async function collectColumns(batches: SampleBatches): Promise<ScoredColumns> {
  const collected = createColumns();
  for await (const batch of batches) for (const sample of batch) collected.add(sample);
  return collected.finish();
}
