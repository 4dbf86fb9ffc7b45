import { createSamplesDigest, type SamplesDigest } from '@evalcurve/forensics';
import { SampleParseError } from '@evalcurve/results';
import { errorCode } from './error-code.ts';
import { readSampleBatches } from './read-sample-batches.ts';

/** Which samples file is read, and how far. */
export interface DigestSamplesOptions {
  readonly task: string;
  readonly path: string;
  /**
   * What the file is called in the digest.
   *
   * @default its path
   */
  readonly file?: string;
  /**
   * Samples to read of its beginning.
   *
   * @default all
   */
  readonly first?: number;
}

/**
 * Reads a samples file once, in constant memory, and keeps what forensics need. A file that breaks off
 * gives what was read before, with the problem in one line.
 *
 * @example
 * (await digestSamples({ task: 'mmlu_anatomy', path })).documents; // 135
 */
export async function digestSamples(options: DigestSamplesOptions): Promise<SamplesDigest> {
  const { task, path, file = path, first = Infinity } = options;
  const digester = createSamplesDigest({ task, file });
  let left = first;
  try {
    for await (const batch of readSampleBatches(path, { continuations: false })) {
      for (const sample of batch.slice(0, left)) digester.add(sample);
      left -= batch.length;
      if (left <= 0) return digester.finish({ isComplete: false });
    }
  } catch (error) {
    const isRefused = errorCode(error) !== null;
    if (!isRefused && !(error instanceof SampleParseError)) throw error;
    const problem = isRefused ? `${file} cannot be read: ${String(error)}` : (error as Error).message;
    return digester.finish({ isComplete: false, problem });
  }
  return digester.finish({ isComplete: true });
}
