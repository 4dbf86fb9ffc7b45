import { distance } from 'fastest-levenshtein';

/** What {@link didYouMean} compares. */
export interface DidYouMeanOptions {
  readonly name: string;
  readonly candidates: readonly string[];
  /**
   * The most names to suggest.
   *
   * @default 3
   */
  readonly limit?: number;
}

/**
 * The candidates nearest to a name that is none of them, best first: those that hold all of its
 * words where there are any, else those within a third of its length by edit distance (Levenshtein).
 *
 * @example
 * didYouMean({ name: 'anatomi', candidates: ['anatomy', 'virology'] }); // ['anatomy']
 */
export function didYouMean({ name, candidates, limit = 3 }: DidYouMeanOptions): string[] {
  const words = wordsOf(name);
  const furthest = Math.max(2, Math.floor(name.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const holdingAll = ranked.filter(({ candidate }) =>
    words.every((word) => wordsOf(candidate).includes(word)),
  );
  const near = holdingAll.length > 0 ? holdingAll : ranked.filter((entry) => entry.distance <= furthest);
  return near.slice(0, limit).map(({ candidate }) => candidate);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
}
