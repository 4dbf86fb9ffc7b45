import { endOfString } from './end-of-string.ts';
import { highestLogLikelihood } from './highest-log-likelihood.ts';
import { pythonFloat } from './python-float.ts';
import type { Sample } from './sample.ts';

/** Text that samples are cut from: lines of a samples file. */
export interface SampleText {
  /** A character may stand for one byte of the file (Latin-1) as well: all that is cut out is ASCII. */
  readonly text: string;
  /**
   * Makes a string of its own of the characters from `start` up to `end`: what `text.slice` makes
   * keeps all of the text in memory.
   */
  readonly copy: (start: number, end: number) => string;
}

/** Where one line stands in its text, without the line break. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

// Five choices, a filter, three hashes and two metrics take some 500 characters.
const TAIL_LENGTH = 512;
const RESPONSES = ', "filtered_resps": [';
const DOC_HASH = ', "doc_hash": "';
const PROMPT_HASH = '", "prompt_hash": "';

// ASCII that stands for itself in a JSON string.
const PLAIN = String.raw`[ !#-\[\]-~]*`;
const CHOICE = String.raw`\[?\["([-+.\deE]+|nan|-?inf)", "(True|False)"\]\]?`;
const MORE_CHOICES = `(?:, ${CHOICE})?`.repeat(4);
const FILTER = String.raw`(?:, "filter": "(${PLAIN})", "metrics": \["${PLAIN}"(?:, "${PLAIN}")*\])?`;
const HASHES = `, "doc_hash": "(${PLAIN})", "prompt_hash": "(${PLAIN})", "target_hash": "${PLAIN}"`;
const METRICS = String.raw`((?:, "${PLAIN}": [-+.\deE]+)*)`;
const DOC_ID = '{"doc_id": ';
const DOC = ', "doc": {';
const HEAD = /\{"doc_id": (?:0|[1-9]\d{0,14}), "doc": \{/y;
const TARGET = /\}, "target": (?:"(\d{1,9})"|(0|[1-9]\d{0,8})), "arguments": /y;
const TAIL = new RegExp(String.raw`${CHOICE}${MORE_CHOICES}\]${FILTER}${HASHES}${METRICS}\}`, 'y');
// Groups of TAIL: five pairs of log-likelihood and greedy flag come first.
const [CHOICE_GROUPS, FILTER_GROUP, DOC_HASH_GROUP, PROMPT_HASH_GROUP, METRICS_GROUP] = [10, 11, 12, 13, 14];

/**
 * Cuts what {@link Sample} needs out of one line of a samples file as lm_eval 0.4.3 and later write
 * them, without parsing the question and its four copies in `arguments`: several times as fast as
 * `JSON.parse`. Gives null for a line that does not look exactly so; such a line may still be a
 * sample and is for {@link parseSampleLine}.
 *
 * For a line that is sound JSON the result equals that of {@link parseSampleLine}. Why what a question
 * holds cannot mislead it: inside a JSON string every quote has a backslash before it, so
 * `, "filtered_resps": [` can only be a real key, and since from there to the end of the line every
 * bracket closes but the last brace, it is a key of the outermost object. The document's end is where
 * its brace closes: the first closing brace where none was opened before it, else counted outside
 * strings.
 *
 * @example
 * const source = { text: line, copy: (start: number, end: number) => line.slice(start, end) };
 * cutSample(source, { start: 0, end: line.length }); // { docId: 0, target: 2, chosen: 1, … }
 */
export function cutSample(source: SampleText, range: LineRange): Sample | null {
  const { text } = source;
  const head = cutHead(text, range);
  if (head === null) return null;
  const responses = text.indexOf(RESPONSES, Math.max(head.end, range.end - TAIL_LENGTH));
  const match = responses === -1 ? null : matchAt(TAIL, { text, at: responses + RESPONSES.length });
  if (match === null || TAIL.lastIndex !== range.end) return null;
  const choices = cutChoices(match);
  const metrics = cutMetrics(match[METRICS_GROUP] ?? '');
  if (choices === null || metrics === null) return null;
  const { logLikelihoods, isGreedy } = choices;
  return {
    docId: head.docId,
    ...cutHashes(source, match),
    filter: match[FILTER_GROUP] ?? 'none',
    target: head.target < logLikelihoods.length ? head.target : null,
    logLikelihoods,
    isGreedy,
    chosen: highestLogLikelihood(logLikelihoods),
    metrics,
  };
}

interface Head {
  readonly docId: number;
  readonly target: number;
  readonly end: number;
}

// `{"doc_id": 0, "doc": {…}, "target": "2", "arguments": …`; the target is a number in 0.4.3.
function cutHead(text: string, { start, end }: LineRange): Head | null {
  HEAD.lastIndex = start;
  if (!HEAD.test(text)) return null;
  const doc = HEAD.lastIndex;
  const closing = endOfDocument(text, { start: doc, end });
  const target = closing === -1 ? null : matchAt(TARGET, { text, at: closing });
  if (target === null) return null;
  const docId = Number(text.slice(start + DOC_ID.length, doc - DOC.length));
  return { docId, target: Number(target[1] ?? target[2]), end: TARGET.lastIndex };
}

// The brace that closes the document whose content starts at `start`.
function endOfDocument(text: string, { start, end }: LineRange): number {
  const closing = text.indexOf('}', start);
  const opening = text.indexOf('{', start);
  if (closing === -1 || closing >= end) return -1;
  // Few documents hold any other brace; those are gone through string by string.
  return opening === -1 || opening > closing ? closing : closingBrace(text, { start, end });
}

function closingBrace(text: string, { start, end }: LineRange): number {
  let depth = 1;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
    if (at < start) return -1;
  }
  return -1;
}

interface Position {
  readonly text: string;
  readonly at: number;
}

function matchAt(pattern: RegExp, { text, at }: Position): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Choices {
  readonly logLikelihoods: number[];
  readonly isGreedy: boolean[];
}

function cutChoices(match: RegExpExecArray): Choices | null {
  const logLikelihoods: number[] = [];
  const isGreedy: boolean[] = [];
  for (let group = 1; group < CHOICE_GROUPS; group += 2) {
    const digits = match[group];
    if (digits === undefined) break;
    const logLikelihood = pythonFloat(digits);
    if (logLikelihood === null) return null;
    logLikelihoods.push(logLikelihood);
    isGreedy.push(match[group + 1] === 'True');
  }
  return { logLikelihoods, isGreedy };
}

// Copied together, for a copy costs as much as the match itself.
function cutHashes(
  { text, copy }: SampleText,
  match: RegExpExecArray,
): { docHash: string; promptHash: string } {
  const docHashLength = (match[DOC_HASH_GROUP] ?? '').length;
  const promptHashLength = (match[PROMPT_HASH_GROUP] ?? '').length;
  const start = text.indexOf(DOC_HASH, match.index) + DOC_HASH.length;
  const length = docHashLength + PROMPT_HASH.length + promptHashLength;
  const hashes = copy(start, start + length);
  return { docHash: hashes.slice(0, docHashLength), promptHash: hashes.slice(length - promptHashLength) };
}

// `, "acc": 0.0, "acc_norm": 1.0`, numbers alone.
function cutMetrics(text: string): Record<string, number> | null {
  // Nearly every line has these; naming the key at compile time is what makes it cheap.
  if (text === ', "acc": 0.0') return { acc: 0 };
  if (text === ', "acc": 1.0') return { acc: 1 };
  const metrics: Record<string, number> = {};
  for (const [, name = '', digits = ''] of text.matchAll(/, "([^"]*)": ([^,]+)/gu)) {
    const value = pythonFloat(digits);
    if (value === null) return null;
    metrics[name] = value;
  }
  return metrics;
}
