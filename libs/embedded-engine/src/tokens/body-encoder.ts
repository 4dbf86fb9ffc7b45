import type { HubTokenizer } from './hub-tokenizer.ts';
import { splitLines } from './split-lines.ts';
import { splitWords } from './split-words.ts';
import { chooseSplitter } from './text-splitter.ts';
import type { TokenizerFiles } from './tokenizer-files.ts';

/** Encodes texts without the special tokens around them. */
export interface BodyEncoder {
  readonly encode: (text: string) => readonly number[];
  /**
   * The end of a text that alone decides how what is written behind it is tokenized; null where that is the whole text.
   * Then for any `more`: `encode(text + more)` is `encode(text)` without the tokens of `encodeEnd(end)`, followed by
   * `encodeEnd(end + more)`.
   */
  readonly endOf: (text: string) => string | null;
  /** Encodes such an end and what was written behind it; null where that holds an added token. */
  readonly encodeEnd: (text: string) => readonly number[] | null;
}

/**
 * Encodes by pieces, each once, where the tokenizer allows it. Texts that hold an added token, which may swallow the white
 * space beside it, go to the tokenizer whole.
 */
export function createBodyEncoder(tokenizer: HubTokenizer, files: TokenizerFiles): BodyEncoder {
  const encodeWhole = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const splitter = chooseSplitter(files);
  if (splitter === 'none') return { encode: encodeWhole, endOf: () => null, encodeEnd: () => null };
  const pieces = splitter === 'lines' ? byLines(encodeWhole) : byWords(tokenizer);
  const added = files.tokenizer.added_tokens.map(({ content }) => content).filter(Boolean);
  const anyAdded = new RegExp(added.map(escapePattern).join('|') || '(?!)', 'u');
  return {
    encode: (text) => (anyAdded.test(text) ? encodeWhole(text) : pieces.encode(text)),
    // An added token with a line break or blank could begin before the end and reach into what follows.
    endOf: (text) => (anyAdded.test(text) || added.some(hasSpace) ? null : pieces.endOf(text)),
    encodeEnd: (text) => (anyAdded.test(text) ? null : pieces.encodeEnd(text)),
  };
}

type PieceEncoder = Omit<BodyEncoder, 'encodeEnd'> & { readonly encodeEnd: BodyEncoder['encode'] };

function byLines(encodeWhole: BodyEncoder['encode']): PieceEncoder {
  const encodePiece = remembered(encodeWhole);
  const encode = (text: string) => (text === '' ? [] : splitLines(text).flatMap(encodePiece));
  return { encode, encodeEnd: encode, endOf: (text) => lastOf(splitLines(text)) };
}

function byWords(tokenizer: HubTokenizer): PieceEncoder {
  const { normalizer, pre_tokenizer: preTokenizer, model } = tokenizer;
  const idOf = (token: string) => {
    const id = tokenizer.token_to_id(token);
    if (id !== undefined) return id;
    throw new TypeError(`the tokenizer made ${JSON.stringify(token)}, unknown to itself`);
  };
  const encodePiece = remembered((piece) => model.encode([piece]).map(idOf));
  return {
    encode: (text) => {
      if (text === '') return [];
      const normalized = normalizer === null ? text : normalizer.normalize(text);
      const sections = preTokenizer?.pre_tokenize(normalized, { section_index: 0 }) ?? [normalized];
      return sections.flatMap((section) => splitWords(section).flatMap(encodePiece));
    },
    endOf: (text) => lastOf(splitWords(text.replaceAll(' ', '▁'))),
    encodeEnd: (text) => splitWords(text.replaceAll(' ', '▁')).flatMap(encodePiece),
  };
}

/** Null where there is no other: the first piece may be encoded in a way of its own. */
function lastOf(pieces: readonly string[]): string | null {
  return pieces.length > 1 ? (pieces.at(-1) ?? null) : null;
}

function remembered(encode: BodyEncoder['encode']): BodyEncoder['encode'] {
  const known = new Map<string, readonly number[]>();
  return (piece) => {
    const tokens = known.get(piece) ?? encode(piece);
    known.set(piece, tokens);
    return tokens;
  };
}

function hasSpace(token: string): boolean {
  return /[\s▁]/u.test(token);
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
