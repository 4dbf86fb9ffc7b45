import type { TokenizerFiles } from './tokenizer-files.ts';

/** How a text may be cut into pieces that are tokenized each on its own, with the tokens of the whole. */
export type TextSplitter = 'lines' | 'words' | 'none';

/**
 * Finds out where a tokenizer never joins what stands on two sides of a cut:
 *
 * - `lines`: byte-level BPE behind one of the patterns below. None of their alternatives reaches over the end of a
 *   line into the next one's first character, nor from a letter or digit over the end of its line.
 * - `words`: BPE over a text whose blanks are `▁`, none of whose tokens has a `▁` behind another character.
 */
export function chooseSplitter({ tokenizer }: Pick<TokenizerFiles, 'tokenizer'>): TextSplitter {
  if (isByLines(tokenizer)) return 'lines';
  return isByWords(tokenizer) ? 'words' : 'none';
}

type Tokenizer = TokenizerFiles['tokenizer'];

function isByLines({ normalizer, pre_tokenizer: splitter }: Tokenizer): boolean {
  if ((normalizer?.type ?? 'NFC') !== 'NFC' || !splitter) return false;
  const steps = splitter.type === 'Sequence' ? asComponents(splitter['pretokenizers']) : [splitter];
  const kinds = steps.map(kindOf);
  return kinds.filter((kind) => kind === 'pattern').length === 1 && !kinds.includes('other');
}

type Component = Readonly<Record<string, unknown>>;

function asComponents(value: unknown): readonly Component[] {
  return Array.isArray(value) ? (value as readonly Component[]) : [];
}

function kindOf(step: Component): 'pattern' | 'local' | 'other' {
  switch (step['type']) {
    case 'Digits':
      return 'local';
    case 'ByteLevel':
      if (step['add_prefix_space'] === true) return 'other';
      return step['use_regex'] === false ? 'local' : 'pattern';
    case 'Split': {
      const { Regex: pattern } = (step['pattern'] ?? {}) as { readonly Regex?: unknown };
      const isKnown = typeof pattern === 'string' && PATTERNS.has(pattern);
      return isKnown && step['behavior'] === 'Isolated' && step['invert'] !== true ? 'pattern' : 'other';
    }
    default:
      return 'other';
  }
}

/** Of GPT-4 and Llama 3, and of Qwen 2 and 3. */
const PATTERNS: ReadonlySet<string> = new Set(
  [3, 1].map(
    (digits) =>
      `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}${digits === 1 ? '' : '{1,3}'}` +
      '| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+',
  ),
);

function isByWords({ model, normalizer, pre_tokenizer: splitter }: Tokenizer): boolean {
  const isPlain = !splitter && isBlankNormalizer(normalizer);
  const isMetaspace =
    !normalizer && splitter?.type === 'Metaspace' && (splitter['replacement'] ?? '▁') === '▁';
  if ((!isPlain && !isMetaspace) || model['byte_fallback'] !== true) return false;
  return !Object.keys(model.vocab).some((token) => /[^▁]▁/u.test(token));
}

/** `[Prepend ▁, Replace " " by ▁]`, as of Llama 2. */
function isBlankNormalizer(normalizer: Tokenizer['normalizer']): boolean {
  if (normalizer?.type !== 'Sequence') return false;
  return asComponents(normalizer['normalizers']).every((step) => {
    if (step['type'] === 'Prepend') return step['prepend'] === '▁';
    const { String: replaced } = (step['pattern'] ?? {}) as { readonly String?: unknown };
    return step['type'] === 'Replace' && replaced === ' ' && step['content'] === '▁';
  });
}
