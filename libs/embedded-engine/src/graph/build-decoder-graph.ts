import { EMBEDDING, FINAL_NORM, HEAD } from '../model/decoder-weights.ts';
import { buildAttentionBlocks } from './attention-blocks.ts';
import { buildLayer } from './build-layer.ts';
import { DecoderBuilder } from './decoder-builder.ts';
import type { DecoderSource, Residual } from './decoder-builder.ts';
import { INPUT, OUTPUT } from './graph-values.ts';
import { buildRotaryEmbedding } from './rotary-embedding.ts';

/**
 * The ONNX model of a checkpoint: tokens in, log-probabilities of targets out, as {@link INPUT} and {@link OUTPUT}
 * describe. The weights stay in their files.
 *
 * The last layer and the output layer compute the scored rows only.
 */
export function buildDecoderGraph(source: DecoderSource): Uint8Array {
  const builder = new DecoderBuilder(source);
  const { graph, config } = builder;
  graph.input(INPUT.tokens, { type: 'int64', shape: ['tokens'] });
  graph.input(INPUT.scoredRows, { type: 'int64', shape: ['scored_rows'] });
  graph.input(INPUT.targets, { type: 'int64', shape: ['targets', 2] });
  graph.input(INPUT.keptRows, { type: 'int64', shape: ['kept'] });
  const rotate = buildRotaryEmbedding(builder);
  const attendAll = buildAttentionBlocks(builder, 'all');
  const attendScored = buildAttentionBlocks(builder, 'scored');
  const embedded = builder.rows(builder.weight(EMBEDDING), INPUT.tokens);
  let residual: { readonly x: string; readonly delta: string | null } = { x: embedded, delta: null };
  for (const layer of config.windows.keys()) {
    const isLast = layer === config.windows.length - 1;
    const attend = isLast ? attendScored : attendAll;
    const queryRows = isLast ? INPUT.scoredRows : null;
    residual = buildLayer(builder, { residual, layer, rotate, attend, queryRows });
  }
  const { x, delta } = residual;
  if (delta !== null) buildScores(builder, { x, delta });
  return graph.encode();
}

/** Adds the final norm, the output layer and what is asked of its logits. */
function buildScores(builder: DecoderBuilder, residual: Residual): void {
  const { graph } = builder;
  const head = builder.weight(builder.has(HEAD) ? HEAD : EMBEDDING);
  const { normed } = builder.addAndNorm(residual, FINAL_NORM);
  const logits = graph.node('Gemm', { inputs: [normed, head], attributes: { transB: 1 } });
  const lastAxis = graph.integers([-1]);
  const total = graph.node('ReduceLogSumExp', { inputs: [logits, lastAxis], attributes: { keepdims: 0 } });
  const rows = graph.node('Gather', { inputs: [INPUT.targets, graph.integers(0)], attributes: { axis: 1 } });
  const logProbabilities = graph.node('Sub', {
    inputs: [graph.node('GatherND', [logits, INPUT.targets]), builder.rows(total, rows)],
    outputs: [OUTPUT.logProbabilities],
  });
  graph.output(logProbabilities, { type: 'float32', shape: ['targets'] });
  const likeliest = graph.node('ArgMax', {
    inputs: [logits],
    outputs: [OUTPUT.likeliest],
    attributes: { axis: -1, keepdims: 0 },
  });
  graph.output(likeliest, { type: 'int64', shape: ['scored_rows'] });
}
