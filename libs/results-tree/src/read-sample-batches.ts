import { cutSample, parseSample, parseSampleLine } from '@evalcurve/results';
import type { Sample } from '@evalcurve/results';
import { atPlace, type SamplePlace } from './at-place.ts';
import { readBlocks } from './read-blocks.ts';
import { readSampleArray, startsArray } from './read-sample-array.ts';

/**
 * Streams a samples file in batches, in constant memory, whatever lm_eval version wrote it: JSONL
 * (0.4.3 and later), or the JSON array that 0.4.0 to 0.4.2 call `.jsonl` (that one is read whole).
 *
 * @throws SampleParseError where a line is no sample, with file and line
 *
 * @example
 * for await (const samples of readSampleBatches(path)) correct += samples.filter(isCorrect).length;
 */
export async function* readSampleBatches(path: string): AsyncGenerator<readonly Sample[], void, undefined> {
  let line = 1;
  for (const block of readBlocks(path)) {
    if (line === 1 && startsArray(block)) {
      const values = await readSampleArray(path);
      yield values.map((value, index) => atPlace({ path, line: index + 1 }, () => parseSample(value)));
      return;
    }
    const batch = parseBlock(block, { path, line });
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

function parseBlock(block: Buffer, first: SamplePlace): { samples: Sample[]; lines: number } {
  const samples: Sample[] = [];
  const source = { bytes: block, copy: (from: number, to: number) => block.toString('latin1', from, to) };
  let lines = 0;
  for (let start = 0; start < block.length; lines++) {
    const feed = block.indexOf(LINE_FEED, start);
    const end = feed === -1 ? block.length : feed;
    const sample = cutSample(source, { start, end });
    if (sample !== null) samples.push(sample);
    else {
      const line = block.toString('utf8', start, end);
      const place = { ...first, line: first.line + lines };
      if (line.trim() !== '') samples.push(atPlace(place, () => parseSampleLine(line)));
    }
    start = end + 1;
  }
  return { samples, lines };
}
