import type { SeededRandom } from '../seeded-random.ts';

const STARTS = [
  'Bel',
  'Cor',
  'Dal',
  'Fen',
  'Gar',
  'Hol',
  'Ist',
  'Jor',
  'Kel',
  'Lom',
  'Mir',
  'Nor',
  'Øst',
  'Per',
];
const MIDDLES = ['a', 'e', 'i', 'o', 'u', 'ea', 'ö', 'ay'];
const ENDS = [
  'bury',
  'dan',
  'fell',
  'grad',
  'holm',
  'lund',
  'mor',
  'ness',
  'quay',
  'rath',
  'stead',
  'tor',
  'vik',
];

/** The name of a place that does not exist: `Belamor`. Some have letters outside ASCII. */
export function inventedName(random: SeededRandom): string {
  return random.pick(STARTS) + random.pick(MIDDLES) + random.pick(ENDS);
}
