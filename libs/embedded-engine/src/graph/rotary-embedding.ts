import type { DecoderBuilder } from './decoder-builder.ts';
import { INPUT } from './graph-values.ts';

/** Turns queries or keys `[rows, heads × headSize]` by their positions. */
export type Rotate = (values: {
  readonly x: string;
  readonly heads: number;
  /** Which rows of the run these are; null for all. */
  readonly rows: string | null;
}) => string;

/** Adds what rotary position embeddings need once. Sines and cosines are inputs: see `RopeTable`. */
export function buildRotaryEmbedding(builder: DecoderBuilder): Rotate {
  const { graph, config } = builder;
  for (const name of [INPUT.cosines, INPUT.sines]) {
    graph.input(name, { type: 'float32', shape: ['tokens', config.headSize / 2] });
  }
  const count = graph.node('Shape', [INPUT.tokens]);
  const all = graph.node('Range', [
    graph.integers(0),
    graph.node('Squeeze', [count, graph.integers([0])]),
    graph.integers(1),
  ]);
  return ({ x, heads, rows }) => {
    const rowIds = builder.reshape(rows ?? all, [1, -1]);
    const width = heads * config.headSize;
    const rotated = graph.node('RotaryEmbedding', {
      inputs: [builder.reshape(x, [1, -1, width]), rowIds, INPUT.cosines, INPUT.sines],
      domain: 'com.microsoft',
      attributes: { num_heads: heads, interleaved: 0 },
    });
    return builder.reshape(rotated, [-1, width]);
  };
}
