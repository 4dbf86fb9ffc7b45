import { ropeFrequencies } from '../model/rope/rope-frequencies.ts';
import type { DecoderBuilder } from './decoder-builder.ts';
import { INPUT } from './graph-values.ts';

/** Turns queries or keys `[rows, heads × headSize]` by their positions. */
export type Rotate = (values: {
  readonly x: string;
  readonly heads: number;
  /** Which rows of the run these are; null for all. */
  readonly rows: string | null;
}) => string;

/** Adds what rotary position embeddings need once: sines and cosines of the run's positions. */
export function buildRotaryEmbedding(builder: DecoderBuilder): Rotate {
  const { graph, config } = builder;
  const frequencies = graph.floats('rope_frequencies', ropeFrequencies(config.rope, config.headSize));
  const positions = graph.node('Cast', [INPUT.positions], { attributes: { to: FLOAT } });
  const angles = graph.node('Mul', [builder.reshape(positions, [-1, 1]), frequencies]);
  const [cosines, sines] = ['Cos', 'Sin'].map((operator) => scale(graph.node(operator, [angles]), builder));
  const count = graph.node('Shape', [INPUT.tokens]);
  const all = graph.node('Range', [
    graph.integers(0),
    graph.node('Squeeze', [count, graph.integers([0])]),
    graph.integers(1),
  ]);
  return ({ x, heads, rows }) => {
    const rowIds = builder.reshape(rows ?? all, [1, -1]);
    const width = heads * config.headSize;
    const rotated = graph.node(
      'RotaryEmbedding',
      [builder.reshape(x, [1, -1, width]), rowIds, cosines ?? '', sines ?? ''],
      { domain: 'com.microsoft', attributes: { num_heads: heads, interleaved: 0 } },
    );
    return builder.reshape(rotated, [-1, width]);
  };
}

function scale(x: string, { graph, config }: DecoderBuilder): string {
  const { scaling } = config.rope;
  if (scaling.type !== 'yarn') return x;
  return graph.node('Mul', [
    x,
    graph.floats('rope_attention_factor', Float32Array.of(scaling.attentionFactor)),
  ]);
}

/** `TensorProto.DataType.FLOAT`, as the target of a cast. */
const FLOAT = 1;
