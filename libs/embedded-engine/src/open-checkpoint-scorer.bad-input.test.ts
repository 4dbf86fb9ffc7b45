import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EvalcurveError } from '@evalcurve/errors';
import { testDirectory, writeTinyLlama } from '@evalcurve/testing';
import type { WriteTinyLlamaOptions } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { openCheckpointScorer } from './open-checkpoint-scorer.ts';

interface BadCheckpoint {
  readonly title: string;
  readonly options?: Partial<WriteTinyLlamaOptions>;
  readonly damage: (directory: string) => Promise<void>;
  readonly message: RegExp;
}

type Json = Record<string, unknown>;

const edit = (name: string, change: (json: Json) => void) => async (directory: string) => {
  const json = JSON.parse(await readFile(join(directory, name), 'utf8')) as Json;
  change(json);
  await writeFile(join(directory, name), JSON.stringify(json));
};
const config = (fields: Json) => edit('config.json', (json) => Object.assign(json, fields));

/** Rewrites the header of model.safetensors, the values behind it unchanged. */
const header = (change: (entries: Record<string, Json>) => void) => async (directory: string) => {
  const file = join(directory, 'model.safetensors');
  const bytes = await readFile(file);
  const end = 8 + Number(bytes.readBigUInt64LE());
  const entries = JSON.parse(bytes.toString('utf8', 8, end)) as Record<string, Json>;
  change(entries);
  const json = Buffer.from(JSON.stringify(entries));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  await writeFile(file, Buffer.concat([length, json, bytes.subarray(end)]));
};
const bytes = (change: (content: Buffer) => Buffer) => async (directory: string) => {
  const file = join(directory, 'model.safetensors');
  await writeFile(file, change(await readFile(file)));
};

const NORM = 'model.norm.weight';

const BAD: readonly BadCheckpoint[] = [
  {
    title: 'a truncated file',
    damage: bytes((content) => content.subarray(0, -100)),
    message: /model\.safetensors: \d+ bytes long, its header describes \d+$/,
  },
  {
    title: 'bytes behind the values',
    damage: bytes((content) => Buffer.concat([content, Buffer.alloc(10)])),
    message: /bytes long, its header describes/,
  },
  {
    title: 'a header of 100 GB',
    damage: bytes((content) => {
      content.writeBigUInt64LE(100_000_000_000n);
      return content;
    }),
    message: /claims a header of 100000000000 bytes, the file has \d+: not a whole safetensors file/,
  },
  {
    title: 'an empty file',
    damage: bytes(() => Buffer.alloc(0)),
    message: /0 bytes long: not a safetensors file/,
  },
  {
    title: 'a header that is not JSON',
    damage: bytes((content) => {
      content.fill('x', 8, 12);
      return content;
    }),
    message: /the header is not JSON/,
  },
  {
    title: 'values that overlap',
    damage: header((entries) => {
      const offsets = entries[NORM]?.['data_offsets'] as number[];
      Object.assign(entries[NORM] ?? {}, { data_offsets: offsets.map((offset) => offset - 4) });
    }),
    message: /the values of .* start at byte \d+ where those before end at \d+/,
  },
  {
    title: 'a shape that does not fill its bytes',
    damage: header((entries) => Object.assign(entries[NORM] ?? {}, { shape: [17] })),
    message: /model\.norm\.weight has 64 bytes, F32 \[17\] takes 68/,
  },
  {
    title: 'a type that is not read',
    damage: header((entries) => Object.assign(entries[NORM] ?? {}, { dtype: 'F8_E4M3' })),
    message: /model\.norm\.weight is stored as F8_E4M3: expected F32, F16 or BF16/,
  },
  {
    title: 'weights of PyTorch',
    damage: (directory) => rename(join(directory, 'model.safetensors'), join(directory, 'pytorch_model.bin')),
    message: /pytorch_model\.bin: weights of PyTorch: expected model\.safetensors$/,
  },
  {
    title: 'a folder in place of the weights',
    damage: async (directory) => {
      await rm(join(directory, 'model.safetensors'));
      await mkdir(join(directory, 'model.safetensors'));
    },
    message: /model\.safetensors: cannot be read \(.*\)$/,
  },
  {
    title: 'an index that names a missing file',
    options: { shards: 2 },
    damage: (directory) => rm(join(directory, 'model-00002-of-00002.safetensors')),
    message: /model-00002-of-00002\.safetensors: not found/,
  },
  {
    title: 'an index that names a file outside',
    options: { shards: 2 },
    damage: edit('model.safetensors.index.json', (index) => {
      Object.assign(index['weight_map'] as Json, { [NORM]: '../model.safetensors' });
    }),
    message: /"\.\.\/model\.safetensors" is not a file beside it/,
  },
  {
    title: 'an index that names a weight which is not in its file',
    options: { shards: 2 },
    damage: edit('model.safetensors.index.json', (index) => {
      Object.assign(index['weight_map'] as Json, { 'model.more.weight': 'model-00001-of-00002.safetensors' });
    }),
    message: /says that model\.more\.weight is in it, which it is not/,
  },
  {
    title: 'weights that hold NaN',
    options: { nanWeights: true },
    damage: () => Promise.resolve(),
    message: /model\.norm\.weight holds NaN or infinite values/,
  },
  {
    title: 'sizes other than those of the weights',
    damage: config({ intermediate_size: 40 }),
    message: /mlp\.gate_proj\.weight is \[32, 16\], by config\.json it would be \[40, 16\]/,
  },
  {
    title: 'fewer layers than there are weights for',
    damage: config({ num_hidden_layers: 1 }),
    message: /has a weight model\.layers\.1\..*, which config\.json does not ask for/,
  },
  {
    title: 'more layers than there are weights for',
    damage: config({ num_hidden_layers: 3 }),
    message: /no weight model\.layers\.2\..*, which config\.json asks for/,
  },
  {
    title: 'quantized weights',
    damage: config({ quantization_config: { quant_method: 'gptq' } }),
    message: /^config\.json: quantization_config is \{.*gptq.*\}: the embedded engine expects none/,
  },
  {
    title: 'an architecture that is not known',
    damage: config({ model_type: 'gemma2' }),
    message: /^config\.json: model_type is "gemma2": the embedded engine expects "llama", "mistral"/,
  },
  {
    title: 'no tokenizer',
    damage: (directory) => rm(join(directory, 'tokenizer.json')),
    message: /tokenizer\.json: not found/,
  },
  {
    title: 'a tokenizer of another type',
    damage: edit('tokenizer.json', (json) => Object.assign(json['model'] as Json, { type: 'Unigram' })),
    message: /tokenizer\.json: model\.type: expected a tokenizer of type BPE/,
  },
  {
    title: 'a tokenizer with a part that is not known',
    damage: edit('tokenizer.json', (json) => Object.assign(json, { pre_tokenizer: { type: 'Magic' } })),
    message: /tokenizer\.json: .*Magic/,
  },
  {
    title: 'a vocabulary larger than the embedding',
    damage: edit('tokenizer.json', (json) => {
      const vocabulary = (json['model'] as Json)['vocab'] as Json;
      Object.assign(vocabulary, { zzzz: Object.keys(vocabulary).length });
    }),
    message: /its vocabulary has \d+ tokens, the model's embedding \d+ \(vocab_size of config\.json\)/,
  },
];

it.each(BAD)(
  'refuses $title in one line',
  async ({ options, damage, message }) => {
    const { path: directory, remove } = await testDirectory();
    await writeTinyLlama({ directory, seed: 3, dtype: 'float32', ...options });
    await damage(directory);
    const error = await score(directory, null);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(error.exitCode).toBe(2);
    await remove();
  },
  60_000,
);

it('refuses a memory bound that nothing fits into, and says what would do', async () => {
  const { path: directory, remove } = await testDirectory();
  await writeTinyLlama({ directory, seed: 3 });
  const error = await score(directory, 300e6);
  expect(error.message).toMatch(/^--max-memory of 300 MB is too little: this model needs \d+ MB$/);
  await remove();
});

async function score(directory: string, maxMemoryBytes: number | null): Promise<EvalcurveError> {
  try {
    const scorer = await openCheckpointScorer({ directory, batchSize: 'auto', maxMemoryBytes });
    const signal = new AbortController().signal;
    await scorer.score([{ context: 'Tin is', continuation: ' A' }], { signal, onProgress: () => undefined });
  } catch (error) {
    if (EvalcurveError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
