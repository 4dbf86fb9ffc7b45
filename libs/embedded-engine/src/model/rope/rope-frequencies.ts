import { llama3Frequency } from './llama3-frequency.ts';
import type { RopeConfig } from './rope-config.ts';
import { yarnFrequencies } from './yarn-frequencies.ts';

/**
 * Angles, in radians a position, by which pairs of a head's elements are turned: `headSize / 2` of them, rounded
 * to single precision as transformers has them.
 *
 * Source: `modeling_rope_utils.py` of transformers.
 *
 * @example
 * ropeFrequencies({ base: 10_000, scaling: { type: 'default' } }, 4); // Float32Array [1, 0.01]
 */
export function ropeFrequencies({ base, scaling }: RopeConfig, headSize: number): Float32Array {
  const plain = Float32Array.from(
    { length: headSize / 2 },
    (_, index) => 1 / Math.fround(base ** Math.fround((2 * index) / headSize)),
  );
  switch (scaling.type) {
    case 'default':
      return plain;
    case 'linear':
      return plain.map((frequency) => frequency / scaling.factor);
    case 'llama3':
      return plain.map((frequency) => llama3Frequency(frequency, scaling));
    case 'yarn':
      return yarnFrequencies(plain, { base, scaling });
  }
}
