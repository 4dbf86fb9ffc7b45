import type { Checkpoint } from './checkpoint.ts';
import { isPlaceless } from './is-placeless.ts';

/**
 * Orders two checkpoints of one run: by stage, then by step, tokens and index; negative where `a`
 * comes first. No stage comes before any, `pretrain` before and `anneal` after all others, these by
 * their names (`stage2` before `stage10`; parallel ingredients one after another). Within a stage
 * what tells no step comes after what does. Names that tell no place at all (`main`) come last and
 * are equal.
 *
 * @example
 * compareCheckpoints(parseCheckpointName('pretrain_iter_0373000'), parseCheckpointName('anneal_iter_0023000')); // < 0
 */
export function compareCheckpoints(a: Checkpoint, b: Checkpoint): number {
  return (
    Number(isPlaceless(a)) - Number(isPlaceless(b)) ||
    stageRank(a) - stageRank(b) ||
    compareNames(a.stage ?? '', b.stage ?? '') ||
    nullsLast(a.step, b.step) ||
    nullsLast(a.tokens, b.tokens) ||
    nullsLast(a.index ?? null, b.index ?? null)
  );
}

function stageRank({ stage }: Checkpoint): number {
  if (stage === null) return 0;
  if (stage === 'pretrain') return 1;
  return stage === 'anneal' ? 3 : 2;
}

// Most runs have one stage, and making a collator takes as long as a tenth of Node's start.
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  natural ??= new Intl.Collator('en', { numeric: true });
  return natural.compare(a, b);
}

let natural: Intl.Collator | undefined;

function nullsLast(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}
