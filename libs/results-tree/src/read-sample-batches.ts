import { cutSample, parseSample, parseSampleLine } from '@evalcurve/results';
import type { Sample } from '@evalcurve/results';
import { atPlace, type SamplePlace } from './at-place.ts';
import { readBlocks } from './read-blocks.ts';
import { readSampleArray, startsArray } from './read-sample-array.ts';

/** What {@link readSampleBatches} reads. */
export interface ReadSampleBatchesOptions {
  /**
   * Whether the hashes of document and prompt are read; null without. Copying them takes a third of the time.
   *
   * @default true
   */
  readonly hashes?: boolean;
  /**
   * Whether it is read how long the continuations are; null without.
   *
   * @default true
   */
  readonly continuations?: boolean;
}

/**
 * Streams a samples file in batches, in constant memory, whatever lm_eval version wrote it: JSONL
 * (0.4.3 and later), or the JSON array that 0.4.0 to 0.4.2 call `.jsonl` (that one is read whole).
 *
 * @throws SampleParseError where a line is no sample, with file and line
 *
 * @example
 * for await (const samples of readSampleBatches(path)) correct += samples.filter(isCorrect).length;
 */
export async function* readSampleBatches(
  path: string,
  { hashes = true, continuations = true }: ReadSampleBatchesOptions = {},
): AsyncGenerator<readonly Sample[], void, undefined> {
  const parts = { hashes, continuations };
  let line = 1;
  for (const block of readBlocks(path)) {
    if (line === 1 && startsArray(block)) {
      const values = await readSampleArray(path);
      yield values.map((value, index) =>
        atPlace({ path, line: index + 1 }, () => keep(parseSample(value), parts)),
      );
      return;
    }
    const batch = parseBlock(block, { path, line, parts });
    line += batch.lines;
    yield batch.samples;
  }
}

/**
 * Streams a samples file sample by sample; see {@link readSampleBatches}.
 *
 * @throws SampleParseError where a line is no sample, with file and line
 */
export async function* readSamples(path: string): AsyncGenerator<Sample, void, undefined> {
  for await (const batch of readSampleBatches(path)) yield* batch;
}

const LINE_FEED = 10;

interface Block extends SamplePlace {
  readonly parts: Required<ReadSampleBatchesOptions>;
}

function parseBlock(block: Buffer, { parts, ...first }: Block): { samples: Sample[]; lines: number } {
  const samples: Sample[] = [];
  const copy = (from: number, to: number) => block.toString('latin1', from, to);
  const source = { bytes: block, copy, omitsHashes: !parts.hashes, omitsContinuations: !parts.continuations };
  let lines = 0;
  for (let start = 0; start < block.length; lines++) {
    const feed = block.indexOf(LINE_FEED, start);
    const end = feed === -1 ? block.length : feed;
    const sample = cutSample(source, { start, end });
    if (sample !== null) samples.push(sample);
    else {
      const line = block.toString('utf8', start, end);
      const place = { ...first, line: first.line + lines };
      const read = () => keep(parseSampleLine(line), parts);
      if (line.trim() !== '') samples.push(atPlace(place, read));
    }
    start = end + 1;
  }
  return { samples, lines };
}

function keep(sample: Sample, { hashes, continuations }: Required<ReadSampleBatchesOptions>): Sample {
  return {
    ...sample,
    ...(hashes ? {} : { docHash: null, promptHash: null }),
    ...(continuations ? {} : { continuations: null }),
  };
}
