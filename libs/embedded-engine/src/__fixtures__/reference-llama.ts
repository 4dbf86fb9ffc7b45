import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Natural logarithms of the probabilities of each next token, by position. */
type LogProbabilities = readonly (readonly number[])[];

interface Shape {
  readonly num_hidden_layers: number;
  readonly num_attention_heads: number;
  readonly num_key_value_heads: number;
  readonly hidden_size: number;
  readonly rms_norm_eps: number;
  readonly rope_theta: number;
}

type Matrix = readonly Float64Array[];

interface Entry {
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/**
 * The plainest Llama that can be written, in double precision: one checkpoint of `writeTinyLlama` in float32 with one
 * file, one text at a time.
 */
export async function referenceLlama(
  directory: string,
): Promise<(tokens: readonly number[]) => LogProbabilities> {
  const shape = JSON.parse(await readFile(join(directory, 'config.json'), 'utf8')) as Shape;
  const file = await readFile(join(directory, 'model.safetensors'));
  const dataStart = 8 + Number(file.readBigUInt64LE());
  const header = JSON.parse(file.toString('utf8', 8, dataStart)) as Record<string, Entry>;
  const read = (name: string): Matrix => {
    const entry = header[name];
    if (entry === undefined) throw new Error(`no ${name}`);
    const width = entry.shape.at(-1) ?? 1;
    const rows = (entry.data_offsets[1] - entry.data_offsets[0]) / 4 / width;
    const at = (row: number, column: number) =>
      file.readFloatLE(dataStart + entry.data_offsets[0] + 4 * (row * width + column));
    return Array.from({ length: rows }, (_, row) =>
      Float64Array.from({ length: width }, (_, column) => at(row, column)),
    );
  };
  return (tokens) => forward({ shape, read }, tokens);
}

interface Model {
  readonly shape: Shape;
  readonly read: (name: string) => Matrix;
}

function forward({ shape, read }: Model, tokens: readonly number[]): LogProbabilities {
  const embedding = read('model.embed_tokens.weight');
  let x: Matrix = tokens.map((token) => embedding[token] ?? new Float64Array());
  for (let layer = 0; layer < shape.num_hidden_layers; layer += 1) {
    const weight = (name: string) => read(`model.layers.${layer}.${name}.weight`);
    const normed = norm(x, { weight: weight('input_layernorm'), epsilon: shape.rms_norm_eps });
    const attended = attention(normed, { shape, weight });
    x = add(x, multiply(attended, weight('self_attn.o_proj')));
    const after = norm(x, { weight: weight('post_attention_layernorm'), epsilon: shape.rms_norm_eps });
    const [gate, up] = [multiply(after, weight('mlp.gate_proj')), multiply(after, weight('mlp.up_proj'))];
    const inner = gate.map((row, i) =>
      row.map((value, j) => (value / (1 + Math.exp(-value))) * at(up, [i, j])),
    );
    x = add(x, multiply(inner, weight('mlp.down_proj')));
  }
  const logits = multiply(
    norm(x, { weight: read('model.norm.weight'), epsilon: shape.rms_norm_eps }),
    read('lm_head.weight'),
  );
  return logits.map((row) => {
    const most = Math.max(...row);
    const total = most + Math.log(row.reduce((sum, value) => sum + Math.exp(value - most), 0));
    return [...row].map((value) => value - total);
  });
}

function attention(
  x: Matrix,
  { shape, weight }: { readonly shape: Shape; readonly weight: (name: string) => Matrix },
): Matrix {
  const size = shape.hidden_size / shape.num_attention_heads;
  const shared = shape.num_attention_heads / shape.num_key_value_heads;
  const [queries, keys] = ['q', 'k'].map((map) =>
    rotate(multiply(x, weight(`self_attn.${map}_proj`)), { size, base: shape.rope_theta }),
  );
  const values = multiply(x, weight('self_attn.v_proj'));
  return x.map((_, i) => {
    const out = new Float64Array(shape.hidden_size);
    for (let head = 0; head < shape.num_attention_heads; head += 1) {
      const [mine, other] = [head * size, Math.floor(head / shared) * size];
      const scores = Array.from({ length: i + 1 }, (_, j) => {
        const products = Array.from(
          { length: size },
          (__, d) => at(queries ?? [], [i, mine + d]) * at(keys ?? [], [j, other + d]),
        );
        return Math.exp(sumOf(products) / Math.sqrt(size));
      });
      const total = sumOf(scores);
      for (let d = 0; d < size; d += 1) {
        out[mine + d] = sumOf(scores.map((score, j) => (score / total) * at(values, [j, other + d])));
      }
    }
    return out;
  });
}

function rotate(x: Matrix, { size, base }: { readonly size: number; readonly base: number }): Matrix {
  return x.map((row, position) =>
    row.map((value, index) => {
      const [within, half] = [index % size, size / 2];
      const angle = position * base ** ((-2 * (within % half)) / size);
      const partner = within < half ? -(row[index + half] ?? 0) : (row[index - half] ?? 0);
      return value * Math.cos(angle) + partner * Math.sin(angle);
    }),
  );
}

function norm(x: Matrix, { weight, epsilon }: { readonly weight: Matrix; readonly epsilon: number }): Matrix {
  return x.map((row) => {
    const scale = 1 / Math.sqrt(row.reduce((sum, value) => sum + value * value, 0) / row.length + epsilon);
    return row.map((value, index) => value * scale * at(weight, [0, index]));
  });
}

function multiply(x: Matrix, weight: Matrix): Matrix {
  return x.map((row) =>
    Float64Array.from(weight, (column) => sumOf(column.map((value, index) => value * (row[index] ?? 0)))),
  );
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function add(a: Matrix, b: Matrix): Matrix {
  return a.map((row, i) => row.map((value, j) => value + at(b, [i, j])));
}

function at(matrix: Matrix, [row, column]: readonly [number, number]): number {
  return matrix[row]?.[column] ?? Number.NaN;
}
