import { asciiBytes, ByteCursor, type ByteText } from './byte-cursor.ts';
import { cutContinuations } from './cut-continuations.ts';
import { goToResponses } from './go-to-responses.ts';
import { highestLogLikelihood } from './highest-log-likelihood.ts';
import type { Sample } from './sample.ts';

/** Where one line stands in its text, in bytes, without the line break. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** The text that {@link cutSample} cuts from. */
export interface SampleText extends ByteText {
  /**
   * Whether hashes are left null: copying them takes a third of the time.
   *
   * @default false
   */
  readonly omitsHashes?: boolean;
  /**
   * Whether continuations are left null: they stand behind the contexts, which are most of a line.
   *
   * @default false
   */
  readonly omitsContinuations?: boolean;
}

const MOST_CHOICES = 5;
const [QUOTE, COMMA, ZERO, OPENING_BRACKET, BACKSLASH] = [34, 44, 48, 91, 92];
const [OPENING_BRACE, CLOSING_BRACE] = [123, 125];

const DOC_ID = asciiBytes('{"doc_id": ');
const DOC = asciiBytes(', "doc": {');
const TARGET = asciiBytes('}, "target": ');
const ARGUMENTS = asciiBytes(', "arguments": ');
const OPENING = asciiBytes('["');
const GREEDY = asciiBytes('", "True"]');
const NOT_GREEDY = asciiBytes('", "False"]');
const CLOSING = asciiBytes(']');
const SEPARATOR = asciiBytes(', ');
const FILTER = asciiBytes(', "filter": "');
const USUAL_FILTER = asciiBytes(', "filter": "none"');
const METRICS = asciiBytes(', "metrics": ["');
const NEXT_METRIC = asciiBytes(', "');
const DOC_HASH = asciiBytes(', "doc_hash": "');
const PROMPT_HASH = asciiBytes(', "prompt_hash": "');
const TARGET_HASH = asciiBytes(', "target_hash": "');
const COLON = asciiBytes(': ');
const ACC = asciiBytes(', "acc": ');
const NO_HASHES = { docHash: null, promptHash: null };

/**
 * Cuts what {@link Sample} needs out of one line of a samples file as lm_eval 0.4.3 and later write
 * them, without parsing the question and its four copies in `arguments`: several times as fast as
 * `JSON.parse`. Gives null for a line that does not look exactly so; such a line may still be a
 * sample and is for {@link parseSampleLine}.
 *
 * For a line that is sound JSON the result equals that of {@link parseSampleLine}, but for what is omitted. Why what a question
 * holds cannot mislead it: inside a JSON string every quote has a backslash before it, so
 * `, "filtered_resps": [` can only be a real key, and since from there to the end of the line every
 * bracket closes but the last brace, it is a key of the outermost object. The document's end is where
 * its brace closes: the first closing brace where none was opened before it, else counted outside
 * strings. In UTF-8 no byte of another character looks like one of ASCII.
 *
 * @example
 * const bytes = new TextEncoder().encode(line);
 * const copy = (start: number, end: number) => line.slice(start, end);
 * cutSample({ bytes, copy }, { start: 0, end: bytes.length }); // { docId: 0, target: 2, chosen: 1, … }
 */
export function cutSample(text: SampleText, range: LineRange): Sample | null {
  const cursor = new ByteCursor(text);
  cursor.at = range.start;
  const head = cutHead(cursor, { bytes: text.bytes, end: range.end });
  if (head === null) return null;
  const continuations = text.omitsContinuations === true ? null : cutContinuations(cursor, text.bytes);
  if (continuations === null && text.omitsContinuations !== true) return null;
  if (!goToResponses(cursor, { bytes: text.bytes, end: range.end })) return null;
  const choices = cutChoices(cursor);
  const filter = cutFilter(cursor, text);
  if (choices === null || filter === null) return null;
  const hashes = cutHashes(cursor, text);
  const metrics = cutMetrics(cursor, text);
  const isWhole = cursor.next === CLOSING_BRACE && cursor.at === range.end - 1;
  if (hashes === null || metrics === null || !isWhole) return null;
  const { logLikelihoods, isGreedy } = choices;
  return {
    docId: head.docId,
    docHash: hashes.docHash,
    promptHash: hashes.promptHash,
    filter,
    target: head.target < logLikelihoods.length ? head.target : null,
    logLikelihoods,
    isGreedy,
    continuations: continuations?.bytes.length === logLikelihoods.length ? continuations : null,
    chosen: highestLogLikelihood(logLikelihoods),
    metrics,
  };
}

interface Line {
  readonly bytes: Uint8Array;
  readonly end: number;
}

// `{"doc_id": 0, "doc": {…}, "target": "2", "arguments": …`; the target is a number in 0.4.3.
function cutHead(cursor: ByteCursor, line: Line): { docId: number; target: number } | null {
  if (!cursor.skip(DOC_ID)) return null;
  const docId = readPlainIndex(cursor, 15);
  if (docId < 0 || !cursor.skip(DOC)) return null;
  cursor.at = endOfDocument(cursor.at, line);
  if (cursor.at < 0 || !cursor.skip(TARGET)) return null;
  const isText = cursor.next === QUOTE;
  if (isText) cursor.at++;
  const target = isText ? cursor.readIndex(9) : readPlainIndex(cursor, 9);
  if (target < 0 || (isText && cursor.next !== QUOTE)) return null;
  if (isText) cursor.at++;
  return cursor.skip(ARGUMENTS) ? { docId, target } : null;
}

// JSON numbers have no leading zero.
function readPlainIndex(cursor: ByteCursor, mostDigits: number): number {
  const start = cursor.at;
  const startsWithZero = cursor.next === ZERO;
  const value = cursor.readIndex(mostDigits);
  return startsWithZero && cursor.at > start + 1 ? -1 : value;
}

// The brace that closes the document whose content starts at `start`; -1 where there is none.
function endOfDocument(start: number, line: Line): number {
  const closing = line.bytes.indexOf(CLOSING_BRACE, start);
  if (closing === -1 || closing >= line.end) return -1;
  const opening = line.bytes.indexOf(OPENING_BRACE, start);
  // Few documents hold any other brace; those are gone through string by string.
  return opening === -1 || opening > closing ? closing : closingBrace(start, line);
}

function closingBrace(start: number, { bytes, end }: Line): number {
  let depth = 1;
  let isInString = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (isInString && byte === BACKSLASH) at++;
    else if (byte === QUOTE) isInString = !isInString;
    else if (!isInString && byte === OPENING_BRACE) depth++;
    else if (!isInString && byte === CLOSING_BRACE && --depth === 0) return at;
  }
  return -1;
}

interface Choices {
  readonly logLikelihoods: number[];
  readonly isGreedy: boolean[];
}

// `["-8.9", "False"], ["-1.5", "True"]]`, or each in one more list.
function cutChoices(cursor: ByteCursor): Choices | null {
  const logLikelihoods: number[] = [];
  const isGreedy: boolean[] = [];
  do {
    const start = cursor.at;
    if (!cursor.skip(OPENING)) {
      if (cursor.next !== OPENING_BRACKET) return null;
      cursor.at = start + 1;
      if (!cursor.skip(OPENING)) return null;
    }
    const isNested = cursor.at > start + OPENING.length;
    const logLikelihood = cursor.readNumber();
    const greedy = cursor.skip(GREEDY);
    if (logLikelihood === null || !(greedy || cursor.skip(NOT_GREEDY))) return null;
    if (isNested && !cursor.skip(CLOSING)) return null;
    logLikelihoods.push(logLikelihood);
    isGreedy.push(greedy);
  } while (logLikelihoods.length < MOST_CHOICES && cursor.skip(SEPARATOR));
  return cursor.skip(CLOSING) ? { logLikelihoods, isGreedy } : null;
}

// `, "filter": "none", "metrics": ["acc"]`, since 0.4.4.
function cutFilter(cursor: ByteCursor, { copy }: ByteText): string | null {
  // Naming what nearly every line has spares a copy.
  if (cursor.skip(USUAL_FILTER)) return skipMetricNames(cursor) ? 'none' : null;
  if (!cursor.skip(FILTER)) return 'none';
  const start = cursor.at;
  const end = cursor.skipString();
  return end >= 0 && skipMetricNames(cursor) ? copy(start, end) : null;
}

function skipMetricNames(cursor: ByteCursor): boolean {
  if (!cursor.skip(METRICS) || cursor.skipString() < 0) return false;
  while (cursor.skip(NEXT_METRIC)) {
    if (cursor.skipString() < 0) return false;
  }
  return cursor.skip(CLOSING);
}

// Copied together, for a copy costs as much as all that was read so far.
function cutHashes(
  cursor: ByteCursor,
  { copy, omitsHashes = false }: SampleText,
): Pick<Sample, 'docHash' | 'promptHash'> | null {
  if (!cursor.skip(DOC_HASH)) return null;
  if (omitsHashes) return skipHashes(cursor) ? NO_HASHES : null;
  const start = cursor.at;
  const docEnd = cursor.skipString();
  if (docEnd < 0 || !cursor.skip(PROMPT_HASH)) return null;
  const promptStart = cursor.at;
  const promptEnd = cursor.skipString();
  if (promptEnd < 0 || !cursor.skip(TARGET_HASH) || cursor.skipString() < 0) return null;
  const hashes = copy(start, promptEnd);
  return { docHash: hashes.slice(0, docEnd - start), promptHash: hashes.slice(promptStart - start) };
}

// A quote within a hash would have a backslash before it, and what must follow would not.
function skipHashes(cursor: ByteCursor): boolean {
  const isPrompt = cursor.skipToQuote() && cursor.skip(PROMPT_HASH);
  const isTarget = isPrompt && cursor.skipToQuote() && cursor.skip(TARGET_HASH);
  return isTarget && cursor.skipToQuote();
}

// `, "acc": 0.0, "acc_norm": 1.0`, numbers alone.
function cutMetrics(cursor: ByteCursor, { copy }: ByteText): Record<string, number> | null {
  // Nearly every line has this one; naming the key at compile time is what makes it cheap.
  const acc = cursor.skip(ACC) ? cursor.readNumber() : undefined;
  if (acc === null) return null;
  const metrics: Record<string, number> = acc === undefined ? {} : { acc };
  while (cursor.next === COMMA) {
    if (!cursor.skip(NEXT_METRIC)) return null;
    const start = cursor.at;
    const end = cursor.skipString();
    if (end < 0 || !cursor.skip(COLON)) return null;
    const value = cursor.readNumber();
    if (value === null) return null;
    metrics[copy(start, end)] = value;
  }
  return metrics;
}
