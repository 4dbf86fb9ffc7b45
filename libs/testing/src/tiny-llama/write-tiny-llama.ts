import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../seeded-random.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { Tensor, TensorType } from './encode-safetensors.ts';
import { llamaTensors } from './llama-tensors.ts';
import type { LlamaShape, TensorShape } from './llama-tensors.ts';
import { safetensorsFiles } from './safetensors-files.ts';
import { tinyTokenizer } from './tiny-tokenizer.ts';
import { writeTinyTokenizer } from './write-tiny-tokenizer.ts';

/** What {@link writeTinyLlama} writes, and where. */
export interface WriteTinyLlamaOptions {
  /** Made where it is not there. */
  readonly directory: string;
  /** Weights are the same for the same seed, other for every other. */
  readonly seed: number;
  /** @default 'bfloat16' */
  readonly dtype?: 'bfloat16' | 'float32';
  /**
   * Width of the model, a multiple of 8. It sets the size of the file: about 0.1 MB at 16.
   *
   * @default 16
   */
  readonly hiddenSize?: number;
  /**
   * Files that the weights are split over; more than one adds `model.safetensors.index.json`.
   *
   * @default 1
   */
  readonly shards?: number;
  /**
   * Makes every logit NaN, as of a run that diverged.
   *
   * @default false
   */
  readonly nanWeights?: boolean;
  /**
   * Whether the tokenizer's files are written too.
   *
   * @default true
   */
  readonly tokenizer?: boolean;
}

/**
 * Writes a checkpoint of a very small Llama with random weights, in the files that
 * `transformers.AutoModelForCausalLM` and `AutoTokenizer` load: config.json, model.safetensors,
 * tokenizer.json, tokenizer_config.json. It scores any text with finite, varied log-likelihoods.
 *
 * @example
 * await writeTinyLlama({ directory: join(directory.path, 'iter_0002000'), seed: 1 });
 */
export async function writeTinyLlama(options: WriteTinyLlamaOptions): Promise<void> {
  const { directory, dtype = 'bfloat16', hiddenSize = 16, shards = 1, tokenizer = true } = options;
  const shape: LlamaShape = {
    vocab_size: tinyTokenizer().vocabularySize,
    hidden_size: hiddenSize,
    intermediate_size: hiddenSize * 2,
    num_hidden_layers: 2,
    num_attention_heads: 4,
    num_key_value_heads: 2,
  };
  const type: TensorType = dtype === 'float32' ? 'F32' : 'BF16';
  await mkdir(directory, { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    'config.json': `${JSON.stringify(configOf(shape, dtype), null, 2)}\n`,
    ...safetensorsFiles({ tensors: randomWeights(shape, options), type, shards }),
  };
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(join(directory, name), content)),
  );
  if (tokenizer) await writeTinyTokenizer(directory);
}

function configOf(shape: LlamaShape, dtype: string): object {
  return {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    ...shape,
    hidden_act: 'silu',
    max_position_embeddings: 2048,
    rms_norm_eps: 1e-5,
    rope_theta: 10_000,
    tie_word_embeddings: false,
    bos_token_id: 0,
    eos_token_id: 0,
    pad_token_id: 0,
    torch_dtype: dtype,
  };
}

function randomWeights(shape: LlamaShape, { seed, nanWeights = false }: WriteTinyLlamaOptions): Tensor[] {
  const random = seededRandom(seed);
  return llamaTensors(shape).map((tensor) => ({
    ...tensor,
    values:
      nanWeights && tensor.name === 'model.norm.weight' ? nanValues(tensor) : randomValues(tensor, random),
  }));
}

function nanValues({ shape }: TensorShape): Float32Array {
  return new Float32Array(countOf(shape)).fill(Number.NaN);
}

/** Norms near 1; matrices scaled so that what they put out is about as large as what they get. */
function randomValues({ name, shape }: TensorShape, random: SeededRandom): Float32Array {
  const [mean, deviation] = name.includes('norm') ? [1, 0.1] : [0, 1 / Math.sqrt(shape.at(-1) ?? 1)];
  return Float32Array.from({ length: countOf(shape) }, () => mean + deviation * random.nextNormal());
}

function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
