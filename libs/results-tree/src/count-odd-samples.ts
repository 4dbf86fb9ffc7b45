import type { Sample } from '@evalcurve/results';
import { readSampleBatches } from './read-sample-batches.ts';

/** What was counted in one samples file. */
export interface SampleCounts {
  /** Documents: a document that went through two filters counts once. */
  readonly documents: number;
  readonly samples: number;
  /** Samples with a log-likelihood that is not a number. */
  readonly nan: number;
  /** Samples of several choices that all have the same log-likelihood. */
  readonly constant: number;
}

/**
 * Counts a samples file's documents and the samples whose log-likelihoods say nothing.
 *
 * @throws SampleParseError where a line is no sample
 */
export async function countOddSamples(path: string): Promise<SampleCounts> {
  const documents = new Set<number>();
  let [samples, nan, constant] = [0, 0, 0];
  for await (const batch of readSampleBatches(path)) {
    for (const sample of batch) {
      documents.add(sample.docId);
      samples++;
      if (sample.logLikelihoods.some(Number.isNaN)) nan++;
      else if (isConstant(sample)) constant++;
    }
  }
  return { documents: documents.size, samples, nan, constant };
}

function isConstant({ logLikelihoods }: Sample): boolean {
  return logLikelihoods.length > 1 && logLikelihoods.every((value) => value === logLikelihoods[0]);
}
