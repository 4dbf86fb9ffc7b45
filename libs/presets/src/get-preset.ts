import { didYouMean } from '@evalcurve/errors';
import type { Preset } from './preset.ts';
import { PRESETS } from './presets.ts';
import { UnknownPresetError } from './unknown-preset-error.ts';

/**
 * The preset of that name.
 *
 * @throws UnknownPresetError with the nearest names where there is none
 * @example
 * getPreset('dense-500m-arch1').model; // 'tiiuae/dense-500m-arch1'
 */
export function getPreset(name: string): Preset {
  const preset = PRESETS.find((known) => known.name === name);
  if (preset) return preset;
  const known = PRESETS.map((candidate) => candidate.name);
  throw new UnknownPresetError({
    received: name,
    known,
    suggestions: didYouMean({ name, candidates: known }),
  });
}
