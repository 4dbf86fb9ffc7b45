import type { Sample } from '@evalcurve/results';
import type { ScoredColumns } from './answer-columns.ts';

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
  const samples = await firstOfEach(batches);
  const choices = samples.reduce((most, { logLikelihoods }) => Math.max(most, logLikelihoods.length), 0);
  const columns = {
    docIds: Int32Array.from(samples, ({ docId }) => docId),
    chosen: Int8Array.from(samples, ({ chosen }) => chosen ?? -1),
    target: Int8Array.from(samples, ({ target }) => target ?? -1),
    choiceCounts: Uint8Array.from(samples, ({ logLikelihoods }) => logLikelihoods.length),
    choices,
    logLikelihoods: new Float64Array(samples.length * choices).fill(Number.NaN),
    characters: new Float32Array(samples.length * choices).fill(Number.NaN),
    bytes: new Float32Array(samples.length * choices).fill(Number.NaN),
  };
  for (const [index, { logLikelihoods, continuations }] of samples.entries()) {
    columns.logLikelihoods.set(logLikelihoods, index * choices);
    columns.characters.set(continuations?.characters ?? [], index * choices);
    columns.bytes.set(continuations?.bytes ?? [], index * choices);
  }
  return { ...columns, right: rightness(samples) };
}

// By ascending id, which is nearly always the order of the file.
async function firstOfEach(batches: SampleBatches): Promise<Sample[]> {
  const byId = new Map<number, Sample>();
  for await (const batch of batches) {
    for (const sample of batch) {
      if (!byId.has(sample.docId)) byId.set(sample.docId, sample);
    }
  }
  return Array.from(byId.values()).sort((a, b) => a.docId - b.docId);
}

function rightness(samples: readonly Sample[]): Map<string, Int8Array> {
  const byMetric = new Map([['acc', Int8Array.from(samples, impliedAccuracy)]]);
  for (const [index, { metrics }] of samples.entries()) {
    for (const metric in metrics) {
      const value = metrics[metric];
      if (value !== 0 && value !== 1) continue;
      const column = byMetric.get(metric) ?? new Int8Array(samples.length).fill(-1);
      column[index] = value;
      byMetric.set(metric, column);
    }
  }
  return byMetric;
}

// What follows from the log-likelihoods; what the harness scored goes before it.
function impliedAccuracy({ chosen, target }: Sample): number {
  return chosen === null || target === null ? -1 : Number(chosen === target);
}
