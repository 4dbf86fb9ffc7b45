import type { HubTokenizer } from './hub-tokenizer.ts';
import { splitLines } from './split-lines.ts';
import { splitWords } from './split-words.ts';
import { chooseSplitter } from './text-splitter.ts';
import type { TokenizerFiles } from './tokenizer-files.ts';

/** Encodes a text without the special tokens around it. */
export type EncodeBody = (text: string) => readonly number[];

/**
 * Encodes by pieces, each once, where the tokenizer allows it; texts that contain an added token, which may swallow
 * the white space beside it, go to the tokenizer whole.
 */
export function createBodyEncoder(tokenizer: HubTokenizer, files: TokenizerFiles): EncodeBody {
  const encodeWhole: EncodeBody = (text) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const splitter = chooseSplitter(files);
  if (splitter === 'none') return encodeWhole;
  const encodeByPieces = splitter === 'lines' ? byLines(encodeWhole) : byWords(tokenizer);
  const added = files.tokenizer.added_tokens.map(({ content }) => content).filter(Boolean);
  if (added.length === 0) return encodeByPieces;
  const anyAdded = new RegExp(added.map((content) => escapePattern(content)).join('|'), 'u');
  return (text) => (anyAdded.test(text) ? encodeWhole(text) : encodeByPieces(text));
}

function byLines(encode: EncodeBody): EncodeBody {
  const encodePiece = remembered(encode);
  return (text) => (text === '' ? [] : splitLines(text).flatMap(encodePiece));
}

function byWords(tokenizer: HubTokenizer): EncodeBody {
  const { normalizer, pre_tokenizer: preTokenizer, model } = tokenizer;
  const idOf = (token: string) => {
    const id = tokenizer.token_to_id(token);
    if (id === undefined)
      throw new TypeError(`the tokenizer made ${JSON.stringify(token)}, which it does not know`);
    return id;
  };
  const encodePiece = remembered((piece) => model.encode([piece]).map(idOf));
  return (text) => {
    if (text === '') return [];
    const normalized = normalizer === null ? text : normalizer.normalize(text);
    const sections = preTokenizer?.pre_tokenize(normalized, { section_index: 0 }) ?? [normalized];
    return sections.flatMap((section) => splitWords(section).flatMap(encodePiece));
  };
}

function remembered(encode: EncodeBody): EncodeBody {
  const known = new Map<string, readonly number[]>();
  return (piece) => {
    let tokens = known.get(piece);
    if (tokens === undefined) known.set(piece, (tokens = encode(piece)));
    return tokens;
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
