import { parsePythonJson, parseSample, parseSampleDocument, SampleParseError } from '@evalcurve/results';
import type { Sample, SampleDocument } from '@evalcurve/results';
import { atPlace } from './at-place.ts';
import { readBlocks } from './read-blocks.ts';
import { readSampleArray, startsArray } from './read-sample-array.ts';

/** One logged sample with the question that it answers. */
export interface SampleWithDocument {
  readonly sample: Sample;
  /** Null where the document holds no question that is known to be one. */
  readonly document: SampleDocument | null;
}

/**
 * Streams a samples file with each sample's question; costs several times what
 * {@link readSampleBatches} does.
 *
 * @throws SampleParseError where a line is no sample, with file and line
 *
 * @example
 * for await (const { document, sample } of readSampleDocuments(path)) console.log(document?.question);
 */
export async function* readSampleDocuments(
  path: string,
): AsyncGenerator<SampleWithDocument, void, undefined> {
  let line = 0;
  for await (const value of readValues(path)) {
    line++;
    yield atPlace({ path, line }, () => withDocument(value));
  }
}

async function* readValues(path: string): AsyncGenerator<unknown, void, undefined> {
  let isFirst = true;
  for (const block of readBlocks(path)) {
    if (isFirst && startsArray(block)) {
      yield* await readSampleArray(path);
      return;
    }
    isFirst = false;
    yield* block.toString('utf8').replace(/\n$/u, '').split('\n');
  }
}

// An element of an array is a value already, a line is still text.
function withDocument(entry: unknown): SampleWithDocument {
  const parsed =
    typeof entry === 'string' ? parsePythonJson(entry) : ({ success: true, value: entry } as const);
  if (!parsed.success) throw new SampleParseError('is cut off or not JSON', { cause: parsed.cause });
  const sample = parseSample(parsed.value);
  const { doc } = parsed.value as { readonly doc?: unknown };
  return { sample, document: parseSampleDocument(doc) };
}
