import { join } from 'node:path';
import { TokenizerError } from '../tokenizer-error.ts';
import { createBodyEncoder } from './body-encoder.ts';
import { createHubTokenizer } from './hub-tokenizer.ts';
import type { HubTokenizer } from './hub-tokenizer.ts';
import { namedTokens } from './named-tokens.ts';
import type { NamedTokens } from './named-tokens.ts';
import type { TokenizerFiles } from './tokenizer-files.ts';

/** Encodes texts as lm_eval's `tok_encode` does; pieces that come again are not tokenized again. */
export interface PromptTokenizer {
  readonly named: NamedTokens;
  /** What stands for an empty context: the beginning of a text, else its end. */
  readonly prefix: number | null;
  /** Larger than the number of every token that a text is made of. */
  readonly size: number;
  readonly idOf: (token: string | null) => number | null;
  /** @param isBare - leaves out the special tokens that the tokenizer puts around a text */
  readonly encode: (text: string, isBare?: boolean) => readonly number[];
  /** Encodes a text once, then what is written behind it without encoding all of it again. */
  readonly startText: (text: string) => StartedText;
}

/** A text that others go on from. */
export interface StartedText {
  /** As {@link PromptTokenizer.encode} gives them. */
  readonly tokens: readonly number[];
  /** The tokens of the text with `more` behind it, without as many as the text alone has. */
  readonly encodeMore: (more: string) => readonly number[];
}

/**
 * Makes a tokenizer of its files.
 *
 * @throws TokenizerError where it is made of parts that are not known
 */
export function createPromptTokenizer(files: TokenizerFiles): PromptTokenizer {
  const tokenizer = construct(files);
  const named = namedTokens(files);
  const idOf = (token: string | null) => (token === null ? null : (tokenizer.token_to_id(token) ?? null));
  const prefixToken = idOf(named.beginning) === null ? named.end : named.beginning;
  const body = createBodyEncoder(tokenizer, files);
  const [before, after] = affixes({ files, tokenizer, named, idOf });
  const encode: PromptTokenizer['encode'] = (text, isBare = false) => {
    const clean = toWellFormed(text);
    const tokens = body.encode(clean);
    // As in lm_eval: a text that starts with the prefix token gets no other.
    const hasPrefix = prefixToken !== null && clean.startsWith(prefixToken);
    return isBare || hasPrefix ? tokens : [...before, ...tokens, ...after];
  };
  return {
    named,
    prefix: idOf(prefixToken),
    size: sizeOf(files),
    idOf,
    encode,
    startText: (text) => {
      const tokens = encode(text);
      // Special tokens behind a text would stand before what goes on from it; half a character may find its other half.
      const isPlain = after.length === 0 && toWellFormed(text) === text;
      const end = isPlain ? body.endOf(text) : null;
      const ended = end === null ? null : body.encodeEnd(end);
      const encodeMore = (more: string) => {
        const both = end === null ? null : body.encodeEnd(toWellFormed(end + more));
        return both === null || ended === null
          ? encode(text + more).slice(tokens.length)
          : both.slice(ended.length);
      };
      return { tokens, encodeMore };
    },
  };
}

/** Half of a surrogate pair is no text: it becomes the replacement character. */
function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{FFFD}');
}

function construct({ directory, tokenizer, config }: TokenizerFiles): HubTokenizer {
  try {
    return createHubTokenizer(asTransformersBuildsIt({ tokenizer, config }), config);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new TokenizerError({ file: join(directory, 'tokenizer.json'), problem: detail, cause });
  }
}

/**
 * The class `LlamaTokenizer` of transformers 5 puts parts of its own in place of those that write `▁` for a blank;
 * they differ where a text starts with a blank.
 */
function asTransformersBuildsIt({ tokenizer, config }: Pick<TokenizerFiles, 'tokenizer' | 'config'>): object {
  const isLlama = /^LlamaTokenizer(?:Fast)?$/u.test(config.tokenizer_class ?? '');
  const isOther = (tokenizer.pre_tokenizer ?? null) !== null || (tokenizer.normalizer ?? null) === null;
  if (!isLlama || isOther) return tokenizer;
  const blanks = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'first', split: false };
  return { ...tokenizer, normalizer: null, pre_tokenizer: blanks };
}

/** Added tokens aside: a model may lack those, since texts hardly ever hold one. */
function sizeOf({ tokenizer }: TokenizerFiles): number {
  return Object.values(tokenizer.model.vocab).reduce((most, id) => Math.max(most, id), -1) + 1;
}

/**
 * The tokens that are put before and behind a text: by `add_bos_token` and `add_eos_token` where
 * `tokenizer_config.json` has either, else by tokenizer.json itself, as transformers 5 does it.
 */
function affixes(given: {
  readonly files: TokenizerFiles;
  readonly tokenizer: HubTokenizer;
  readonly named: NamedTokens;
  readonly idOf: PromptTokenizer['idOf'];
}): readonly [readonly number[], readonly number[]] {
  const { files, tokenizer, named, idOf } = given;
  const { add_bos_token: addsBeginning, add_eos_token: addsEnd } = files.config;
  const only = (isAdded: boolean | null | undefined, token: string | null) =>
    isAdded === true ? [idOf(token)].filter((id) => id !== null) : [];
  if (addsBeginning !== undefined || addsEnd !== undefined) {
    return [only(addsBeginning, named.beginning), only(addsEnd, named.end)];
  }
  const [whole, bare] = [true, false].map(
    (special) => tokenizer.encode('a', { add_special_tokens: special }).ids,
  );
  const start = (whole ?? []).findIndex((_, at) =>
    (bare ?? []).every((id, index) => whole?.[at + index] === id),
  );
  return [whole?.slice(0, start) ?? [], whole?.slice(start + (bare?.length ?? 0)) ?? []];
}
