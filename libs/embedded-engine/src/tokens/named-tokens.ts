import type { TokenizerFiles } from './tokenizer-files.ts';

/** The tokens that a tokenizer has names for; null where it has none. */
export interface NamedTokens {
  readonly beginning: string | null;
  readonly end: string | null;
  readonly padding: string | null;
  readonly unknown: string | null;
}

/**
 * The tokens of `tokenizer_config.json`, by default those of the tokenizer's class in transformers. As in lm_eval,
 * padding is the unknown token or the end where the tokenizer has no token for it.
 */
export function namedTokens({ config }: Pick<TokenizerFiles, 'config'>): NamedTokens {
  const defaults = CLASS_DEFAULTS[(config.tokenizer_class ?? '').replace(/Fast$/u, '')] ?? {};
  const [beginning, end, unknown] = (['bos_token', 'eos_token', 'unk_token'] as const).map((key) =>
    config[key] === undefined ? (defaults[key] ?? null) : config[key],
  );
  return {
    beginning: beginning ?? null,
    end: end ?? null,
    unknown: unknown ?? null,
    padding: config.pad_token ?? unknown ?? end ?? null,
  };
}

const END = '<|endoftext|>';

const CLASS_DEFAULTS: Readonly<
  Record<string, Partial<Readonly<Record<'bos_token' | 'eos_token' | 'unk_token', string>>>>
> = {
  LlamaTokenizer: { bos_token: '<s>', eos_token: '</s>', unk_token: '<unk>' },
  GPT2Tokenizer: { bos_token: END, eos_token: END, unk_token: END },
  GPTNeoXTokenizer: { bos_token: END, eos_token: END, unk_token: END },
  Qwen2Tokenizer: { eos_token: END, unk_token: END },
};
