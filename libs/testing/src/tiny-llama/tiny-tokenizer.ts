import { byteAlphabet } from './byte-alphabet.ts';
import { bytePairMerges } from './byte-pair-merges.ts';
import { COMMON_WORDS } from './common-words.ts';

/** The two files of a tokenizer, and how many tokens it knows. */
export interface TinyTokenizer {
  /** Content of `tokenizer.json`. */
  readonly tokenizer: object;
  /** Content of `tokenizer_config.json`. */
  readonly config: object;
  readonly vocabularySize: number;
}

/** Marks the start, the end and the padding of a text; its number is 0. */
const END_OF_TEXT = '<|endoftext|>';

/** The letters of the answers, each one token as lm_eval scores them. */
const ANSWERS = [' A', ' B', ' C', ' D'];

/**
 * A byte-level BPE tokenizer in the format of the `tokenizers` library: any text can be encoded, the
 * four answers and the common words of a prompt are one token each.
 */
export function tinyTokenizer(): TinyTokenizer {
  const merges = bytePairMerges([...ANSWERS, ...COMMON_WORDS]);
  const tokens = [END_OF_TEXT, ...byteAlphabet(), ...merges.map((merge) => merge.join(''))];
  return {
    tokenizer: tokenizerJson({ tokens, merges }),
    config: {
      tokenizer_class: 'PreTrainedTokenizerFast',
      bos_token: END_OF_TEXT,
      eos_token: END_OF_TEXT,
      pad_token: END_OF_TEXT,
      clean_up_tokenization_spaces: false,
      model_max_length: 2048,
    },
    vocabularySize: tokens.length,
  };
}

function tokenizerJson({
  tokens,
  merges,
}: {
  readonly tokens: readonly string[];
  readonly merges: readonly (readonly [string, string])[];
}): object {
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [
      {
        id: 0,
        content: END_OF_TEXT,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      },
    ],
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: null,
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      merges,
    },
  };
}
