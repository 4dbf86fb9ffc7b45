import type { YarnScaling } from './rope-config.ts';

/**
 * Frequencies stretched by YaRN: of pairs that turn often within the original context none, of those that hardly
 * turn all, a linear blend between.
 *
 * Source: `_compute_yarn_parameters` in `modeling_rope_utils.py` of transformers.
 */
export function yarnFrequencies(
  plain: Float32Array,
  { base, scaling }: { readonly base: number; readonly scaling: YarnScaling },
): Float32Array {
  const size = plain.length * 2;
  const pairTurning = (rotations: number) =>
    (size * Math.log(scaling.originalLength / (rotations * 2 * Math.PI))) / (2 * Math.log(base));
  const [fast, slow] = [pairTurning(scaling.betaFast), pairTurning(scaling.betaSlow)];
  const first = Math.max(scaling.truncates ? Math.floor(fast) : fast, 0);
  const last = Math.min(scaling.truncates ? Math.ceil(slow) : slow, size - 1);
  const span = first === last ? 0.001 : last - first;
  return plain.map((frequency, pair) => {
    const stretched = Math.min(Math.max((pair - first) / span, 0), 1);
    return (frequency / scaling.factor) * stretched + frequency * (1 - stretched);
  });
}
