import type { Llama3Scaling } from './rope-config.ts';

/**
 * A frequency stretched as Llama 3.1 does it.
 *
 * Source: `_compute_llama3_parameters` in `modeling_rope_utils.py` of transformers.
 */
export function llama3Frequency(frequency: number, scaling: Llama3Scaling): number {
  const { factor, lowFrequencyFactor, highFrequencyFactor, originalLength } = scaling;
  const wavelength = (2 * Math.PI) / frequency;
  if (wavelength < originalLength / highFrequencyFactor) return frequency;
  if (wavelength > originalLength / lowFrequencyFactor) return frequency / factor;
  const kept =
    (originalLength / wavelength - lowFrequencyFactor) / (highFrequencyFactor - lowFrequencyFactor);
  return (1 - kept) * (frequency / factor) + kept * frequency;
}
