import { DEMO_PRESET } from './demo-preset.ts';
import { parsePreset } from './parse-preset.ts';
import type { Preset } from './preset.ts';
import dense1b from './presets/dense-1b-arch1.json' with { type: 'json' };
import dense3b from './presets/dense-3b-arch1.json' with { type: 'json' };
import dense500m from './presets/dense-500m-arch1.json' with { type: 'json' };
import pythia from './presets/pythia.json' with { type: 'json' };
import smollm2 from './presets/smollm2-1.7b.json' with { type: 'json' };

/** The presets that come with this package: of the smallest model first, Pythia of any size last. */
export const PRESETS: readonly Preset[] = [
  DEMO_PRESET,
  ...[dense500m, dense1b, dense3b, smollm2, pythia].map(parsePreset),
];
