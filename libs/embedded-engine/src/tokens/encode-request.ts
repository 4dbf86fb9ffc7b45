import type { LoglikelihoodRequest } from '../loglikelihood.ts';
import { ScoringInputError } from '../scoring-input-error.ts';
import type { PromptTokenizer, StartedText } from './prompt-tokenizer.ts';

/** A request in tokens. The continuation is what is scored; it comes after the context. */
export interface EncodedRequest {
  readonly context: readonly number[];
  readonly continuation: readonly number[];
}

/** The part of a tokenizer that requests are encoded by. */
export type RequestTokenizer = Pick<PromptTokenizer, 'prefix' | 'encode' | 'startText'>;

/** Encodes one request after the other. */
export type EncodeRequest = (request: LoglikelihoodRequest) => EncodedRequest;

/**
 * Encodes requests as lm_eval 0.4.12 does: white space at the end of the context is moved to the continuation, both
 * are encoded as one text, and the continuation is what is left behind as many tokens as the context alone has.
 * Requests in a row with the same context get the very same list of tokens for it.
 *
 * Source: `_encode_pair` and `loglikelihood` in `lm_eval/api/model.py`.
 *
 * @throws ScoringInputError where either side has no token
 */
export function createRequestEncoder(tokenizer: RequestTokenizer): EncodeRequest {
  let last: { readonly text: string; readonly started: StartedText } | null = null;
  const start = (text: string) => {
    if (last?.text !== text) last = { text, started: tokenizer.startText(text) };
    return last.started;
  };
  return (request) => {
    const encoded = request.context === '' ? encodeAlone(tokenizer, request) : encodePair(start, request);
    const empty = (['context', 'continuation'] as const).find((side) => encoded[side].length === 0);
    if (empty === undefined) return encoded;
    const [context, continuation] = [quoteEnd(request.context), quoteEnd(request.continuation)];
    throw new ScoringInputError({
      problem: `the ${empty} has no token: context ${context}, continuation ${continuation}`,
    });
  };
}

function encodePair(
  start: (text: string) => StartedText,
  { context, continuation }: LoglikelihoodRequest,
): EncodedRequest {
  const end = startOfSpaceAtEnd(context);
  const [text, moved] = [context.slice(0, end), context.slice(end)];
  const { tokens, encodeMore } = start(text);
  return { context: tokens, continuation: encodeMore(moved + continuation) };
}

function encodeAlone(tokenizer: RequestTokenizer, { continuation }: LoglikelihoodRequest): EncodedRequest {
  const encoded = tokenizer.encode(continuation, true);
  if (tokenizer.prefix === null) {
    throw new ScoringInputError({
      problem:
        'an empty context needs a token for the beginning or the end of a text, and the tokenizer has neither',
    });
  }
  return encoded[0] === tokenizer.prefix
    ? { context: encoded.slice(0, 1), continuation: encoded.slice(1) }
    : { context: [tokenizer.prefix], continuation: encoded };
}

/** Where the white space begins that Python's `str.rstrip` takes away: the text's length where there is none. */
function startOfSpaceAtEnd(text: string): number {
  let start = text.length;
  while (start > 0 && isPythonSpace(text.charAt(start - 1))) start--;
  return start;
}

// JavaScript does not count the separators of ASCII and U+0085, Python not the byte order mark.
function isPythonSpace(character: string): boolean {
  const isSeparator = character >= '\u001C' && character <= '\u001F';
  return isSeparator || character === '\u0085' || (/\s/u.test(character) && character !== '\uFEFF');
}

function quoteEnd(text: string): string {
  return JSON.stringify(text.length > 40 ? `…${text.slice(-40)}` : text);
}
