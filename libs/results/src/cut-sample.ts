import { highestLogLikelihood } from './highest-log-likelihood.ts';
import { pythonFloat } from './python-float.ts';
import type { Sample } from './sample.ts';

/** Text that samples are cut from: many lines of a samples file, or one. */
export interface SampleText {
  /** A character may be one byte of the file (Latin-1) as well: all that is cut out is ASCII. */
  readonly text: string;
  /**
   * Makes a string of its own of the characters from `start` up to `end`: one that `slice` makes
   * would keep the whole text in memory for as long as it lives.
   */
  readonly copy: (start: number, end: number) => string;
}

/** Where one line stands in its text, without the line break. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts what {@link Sample} needs out of one line of a samples file as lm_eval 0.4.3 and later write
 * them, without parsing the question and its four copies in `arguments`: several times as fast as
 * `JSON.parse`. Gives null for a line that does not look exactly so; such a line may still be a
 * sample and is for {@link parseSampleLine}.
 *
 * For a line that is sound JSON the result equals that of {@link parseSampleLine}. Why it cannot be
 * misled by what a question holds: inside a JSON string every quote has a backslash before it, so
 * `, "filtered_resps": [` can only be a real key, and since from there to the end of the line every
 * bracket closes but the last brace, it is a key of the outermost object. `}, "target": ` is a real
 * key too, and with no other opening brace since `"doc": {` it follows the document itself.
 *
 * @example
 * cutSample({ text: line, copy: (start, end) => line.slice(start, end) }, { start: 0, end: line.length });
 */
export function cutSample(source: SampleText, { start, end }: LineRange): Sample | null {
  const { text } = source;
  const cursor: Cursor = { text, at: start };
  if (!skip(cursor, '{"doc_id": ')) return null;
  const docId = readDigits(cursor);
  if (docId === null || !skip(cursor, ', "doc": {')) return null;
  const target = cutTarget(cursor, end);
  if (target === null) return null;
  const responses = text.lastIndexOf(', "filtered_resps": [', end);
  if (responses < cursor.at) return null;
  cursor.at = responses + ', "filtered_resps": ['.length;
  const choices = cutChoices(cursor);
  if (choices === null) return null;
  const filter = cutFilter(cursor, source);
  const docHash = cutText(cursor, { key: ', "doc_hash": "', source });
  const promptHash = cutText(cursor, { key: ', "prompt_hash": "', source });
  if (filter === null || docHash === null || promptHash === null) return null;
  if (!skip(cursor, ', "target_hash": "') || !skipText(cursor)) return null;
  const metrics = cutMetrics(cursor, source);
  if (metrics === null || cursor.at !== end) return null;
  const { logLikelihoods, isGreedy } = choices;
  return {
    docId,
    docHash,
    promptHash,
    filter,
    target: target < logLikelihoods.length ? target : null,
    logLikelihoods,
    isGreedy,
    chosen: highestLogLikelihood(logLikelihoods),
    metrics,
  };
}

interface Cursor {
  readonly text: string;
  at: number;
}

function skip(cursor: Cursor, expected: string): boolean {
  if (!cursor.text.startsWith(expected, cursor.at)) return false;
  cursor.at += expected.length;
  return true;
}

function readDigits(cursor: Cursor): number | null {
  const { text, at: start } = cursor;
  let value = 0;
  for (let code = text.charCodeAt(cursor.at); code >= 48 && code <= 57; code = text.charCodeAt(++cursor.at)) {
    value = value * 10 + code - 48;
  }
  const isNumber = cursor.at > start && (text.charCodeAt(start) !== 48 || cursor.at === start + 1);
  return isNumber && Number.isSafeInteger(value) ? value : null;
}

// The target is a number in 0.4.3 and text since.
function cutTarget(cursor: Cursor, end: number): number | null {
  const { text, at: doc } = cursor;
  const closing = text.indexOf('}, "target": ', doc);
  if (closing === -1 || closing >= end) return null;
  const brace = text.indexOf('{', doc);
  if (brace !== -1 && brace < closing) return null;
  cursor.at = closing + '}, "target": '.length;
  const quoted = skip(cursor, '"');
  const target = readDigits(cursor);
  return target !== null && skip(cursor, quoted ? '", "arguments": ' : ', "arguments": ') ? target : null;
}

interface Choices {
  readonly logLikelihoods: number[];
  readonly isGreedy: boolean[];
}

// `["-8.9", "False"], …]`; 0.5.0 has one more pair of brackets around each.
function cutChoices(cursor: Cursor): Choices | null {
  const logLikelihoods: number[] = [];
  const isGreedy: boolean[] = [];
  do {
    const nested = skip(cursor, '[["');
    if (!nested && !skip(cursor, '["')) return null;
    const from = cursor.at;
    const quote = cursor.text.indexOf('"', from);
    const logLikelihood = quote - from > 40 ? null : pythonFloat(cursor.text.slice(from, quote));
    if (logLikelihood === null) return null;
    cursor.at = quote;
    const greedy = skip(cursor, '", "True"]');
    if (!greedy && !skip(cursor, '", "False"]')) return null;
    if (nested && !skip(cursor, ']')) return null;
    logLikelihoods.push(logLikelihood);
    isGreedy.push(greedy);
  } while (skip(cursor, ', '));
  return skip(cursor, ']') ? { logLikelihoods, isGreedy } : null;
}

// Before 0.4.7 there is neither filter nor list of metrics.
function cutFilter(cursor: Cursor, source: SampleText): string | null {
  if (skip(cursor, ', "filter": "none", "metrics": ["acc"]')) return 'none';
  if (cursor.text.startsWith(', "doc_hash": ', cursor.at)) return 'none';
  const filter = cutText(cursor, { key: ', "filter": "', source });
  if (filter === null || !skip(cursor, ', "metrics": [')) return null;
  while (skip(cursor, '"')) {
    if (!skipText(cursor)) return null;
    if (!skip(cursor, ', ')) break;
  }
  return skip(cursor, ']') ? filter : null;
}

interface CutText {
  readonly key: string;
  readonly source: SampleText;
}

function cutText(cursor: Cursor, { key, source }: CutText): string | null {
  if (!skip(cursor, key)) return null;
  const from = cursor.at;
  return skipText(cursor) ? source.copy(from, cursor.at - 1) : null;
}

// Up to the closing quote of a string of plain ASCII, without escapes.
function skipText(cursor: Cursor): boolean {
  const { text } = cursor;
  for (let code = text.charCodeAt(cursor.at); code >= 32 && code < 127; code = text.charCodeAt(++cursor.at)) {
    if (code === 92) return false;
    if (code === 34) {
      cursor.at++;
      return true;
    }
  }
  return false;
}

// `, "acc": 0.0, "acc_norm": 1.0}`, numbers alone.
function cutMetrics(cursor: Cursor, source: SampleText): Record<string, number> | null {
  const { text } = cursor;
  const metrics: Record<string, number> = {};
  while (!skip(cursor, '}')) {
    const name = skip(cursor, ', "acc": ') ? 'acc' : cutText(cursor, { key: ', "', source });
    if (name === null || (name !== 'acc' && !skip(cursor, ': '))) return null;
    const from = cursor.at;
    while (isNumberCharacter(text.charCodeAt(cursor.at))) cursor.at++;
    const value = pythonFloat(text.slice(from, cursor.at));
    if (value === null) return null;
    metrics[name] = value;
  }
  return metrics;
}

function isNumberCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43 || code === 101 || code === 69
  );
}
