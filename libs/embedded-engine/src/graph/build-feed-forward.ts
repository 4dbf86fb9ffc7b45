import type { DecoderBuilder } from './decoder-builder.ts';

/** Adds `down(silu(gate(x)) · up(x))`. */
export function buildFeedForward(
  builder: DecoderBuilder,
  { x, prefix }: { readonly x: string; readonly prefix: string },
): string {
  const { graph } = builder;
  const gate = builder.linear(x, `${prefix}gate_proj`);
  const activated = graph.node('Mul', [gate, graph.node('Sigmoid', [gate])]);
  const inner = graph.node('Mul', [activated, builder.linear(x, `${prefix}up_proj`)]);
  return builder.linear(inner, `${prefix}down_proj`);
}
