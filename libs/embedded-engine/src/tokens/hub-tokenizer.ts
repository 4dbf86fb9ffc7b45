import * as tokenizers from '@huggingface/tokenizers';

/** The parts of a `Tokenizer` of `@huggingface/tokenizers` that are used; its own types do not resolve. */
export interface HubTokenizer {
  readonly encode: (
    text: string,
    options: { readonly add_special_tokens: boolean },
  ) => { readonly ids: readonly number[] };
  readonly token_to_id: (token: string) => number | undefined;
  readonly normalizer: { readonly normalize: (text: string) => string } | null;
  readonly pre_tokenizer: {
    readonly pre_tokenize: (text: string, options: { readonly section_index: number }) => readonly string[];
  } | null;
  readonly model: { readonly encode: (pieces: readonly string[]) => readonly string[] };
}

interface TokenizersPackage {
  readonly Tokenizer: new (tokenizer: object, config: object) => HubTokenizer;
}

/** @throws Error where the files are made of parts that the package does not know */
export function createHubTokenizer(tokenizer: object, config: object): HubTokenizer {
  const { Tokenizer } = tokenizers as unknown as TokenizersPackage;
  return new Tokenizer(tokenizer, config);
}
