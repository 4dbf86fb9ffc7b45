import { mixColours } from '../mix-colours.ts';
import { round } from '../round.ts';

/** Which scores a {@link heatScale} must show. */
export interface HeatScaleOptions {
  readonly scores: readonly number[];
  readonly chance: number;
}

/** Scores and their colours, between which is interpolated. */
export interface HeatScale {
  readonly domain: readonly number[];
  readonly range: readonly string[];
}

/**
 * Colours that diverge from chance: pale there, orange below, blue above, equally strong at equal distance. It
 * reaches at least 25 points: on a scale fitted to the data, the noise of 100 questions would look like growth.
 *
 * @example
 * heatScale({ scores: [0.2, 0.5], chance: 0.25 }).domain; // [0, 0.25, 0.375, 0.5]
 */
export function heatScale({ scores, chance }: HeatScaleOptions): HeatScale {
  const reach = Math.max(least, ...scores.map((score) => Math.abs(score - chance)));
  const high = Math.min(1, chance + reach);
  const low = Math.max(0, chance - reach);
  return {
    domain: [low, chance, (chance + high) / 2, high].map(round),
    range: [
      mixColours({ from: colours.chance, to: colours.low, share: (chance - low) / reach }),
      colours.chance,
      colours.middle,
      colours.high,
    ],
  };
}

const least = 0.25;
const colours = { low: '#a84a00', chance: '#f4f2ee', middle: '#7fa9d6', high: '#12427a' };
