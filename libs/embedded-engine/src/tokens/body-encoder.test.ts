import { testDirectory, writeTinyLlama } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createBodyEncoder } from './body-encoder.ts';
import { createHubTokenizer } from './hub-tokenizer.ts';
import { chooseSplitter } from './text-splitter.ts';
import { readTokenizerFiles } from './tokenizer-files.ts';
import type { TokenizerFiles } from './tokenizer-files.ts';

const LLAMA3 =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
const BYTES = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false };
const sequence = (...pretokenizers: readonly object[]) => ({ type: 'Sequence', pretokenizers });
const split = (pattern: string) => ({
  type: 'Split',
  pattern: { Regex: pattern },
  behavior: 'Isolated',
  invert: false,
});

const BY_LINES = {
  'GPT-2': { ...BYTES, use_regex: true },
  SmolLM: sequence({ type: 'Digits', individual_digits: true }, { ...BYTES, use_regex: true }),
  'Llama 3': sequence(split(LLAMA3), BYTES),
  Qwen: sequence(split(LLAMA3.replace('{1,3}', '')), BYTES),
};

/** Pieces of text that tokenizers treat in ways of their own, strung together. */
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'the',
        ' the',
        ' metal',
        'A',
        ' A',
        '12345',
        "'s",
        '.',
        ':',
        '?',
        ' ',
        '  ',
        '\n',
        '\n\n',
        '\r\n',
        '\t',
      ],
      ...['é', '漢字', '😀', '\u0301', '/', '<|endoftext|>', '\u00A0', '\v'],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

async function tinyFiles(): Promise<TokenizerFiles> {
  const { path, remove } = await testDirectory();
  await writeTinyLlama({ directory: path, seed: 1 });
  const files = await readTokenizerFiles(path);
  await remove();
  const { model } = files.tokenizer;
  const known = model['merges'] as readonly (readonly [string, string])[];
  const merges = [
    ...GREEDY.map((pair): readonly [string, string] => [pair[0] ?? '', pair[1] ?? '']),
    ...known,
  ];
  const tokens = [...Object.keys(model.vocab), ...GREEDY];
  const vocab = Object.fromEntries([...new Set(tokens)].map((token, id) => [token, id]));
  return { ...files, tokenizer: { ...files.tokenizer, model: { ...model, vocab, merges } } };
}

/** Tokens that would join what stands on two sides of a cut, were it not for the pattern: `Ċ` ends a line, `Ġ` is a blank. */
const GREEDY = ['ĊĊ', 'ĠĠ', 'ĊĠ', 'ĠĊ', ':Ċ', '.Ċ', '?Ċ', 'ĊA', 'AĊ', 'Ċ/', 'eĊ', '5Ċ', 'čĊ', 'Ċ.'];

/** A small vocabulary over blanks written as ▁, bytes for the rest. */
async function blankFiles(): Promise<TokenizerFiles> {
  const files = await tinyFiles();
  const bytes = Array.from(
    { length: 256 },
    (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
  );
  const letters = Array.from('▁themal');
  const merges = ['▁ t', '▁t h', '▁th e', 't h', 'th e', '▁ m', 'm e', '▁m e', '▁ ▁', 't a'];
  const tokens = ['<unk>', ...bytes, ...letters, ...merges.map((merge) => merge.replace(' ', ''))];
  const vocab = Object.fromEntries([...new Set(tokens)].map((token, id) => [token, id]));
  const model = {
    type: 'BPE' as const,
    vocab,
    merges,
    unk_token: '<unk>',
    fuse_unk: true,
    byte_fallback: true,
  };
  const blanks = [
    { type: 'Prepend', prepend: '▁' },
    { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
  ];
  const normalizer = { type: 'Sequence', normalizers: blanks };
  return {
    ...files,
    tokenizer: { ...files.tokenizer, model, normalizer, pre_tokenizer: null, added_tokens: [] },
  };
}

function check(files: TokenizerFiles): void {
  const tokenizer = createHubTokenizer(files.tokenizer, files.config);
  const { encode, endOf, encodeEnd } = createBodyEncoder(tokenizer, files);
  const whole = (content: string) => tokenizer.encode(content, { add_special_tokens: false }).ids;
  fc.assert(
    fc.property(text, text, (start, more) => {
      expect(encode(start)).toEqual(whole(start));
      const end = endOf(start);
      const both = end === null ? null : encodeEnd(end + more);
      if (end === null || both === null) return;
      const kept = whole(start).slice(0, whole(start).length - (encodeEnd(end)?.length ?? 0));
      expect([...kept, ...both]).toEqual(whole(start + more));
    }),
    { numRuns: 400 },
  );
}

it.each(Object.entries(BY_LINES))(
  'gives the tokens of the whole text, line by line, for %s',
  async (_, splitter) => {
    const files = await tinyFiles();
    const made = { ...files, tokenizer: { ...files.tokenizer, pre_tokenizer: splitter } };
    expect(chooseSplitter(made)).toBe('lines');
    check(made);
  },
);

it('gives the tokens of the whole text, word by word, where blanks are written as ▁', async () => {
  const files = await blankFiles();
  expect(chooseSplitter(files)).toBe('words');
  check(files);
});

it('leaves texts whole for tokenizers that it does not know', async () => {
  const files = await tinyFiles();
  const other = { ...files.tokenizer, pre_tokenizer: sequence(split('\\n+|.'), BYTES) };
  expect(chooseSplitter({ tokenizer: other })).toBe('none');
  expect(chooseSplitter({ tokenizer: { ...files.tokenizer, normalizer: { type: 'NFKC' } } })).toBe('none');
});
