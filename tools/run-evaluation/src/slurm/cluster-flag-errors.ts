import { EngineFlagError } from '../engine-flag-error.ts';
import type { RunFacts } from '../run-facts.ts';
import type { SlurmArguments } from './slurm-arguments.ts';

/**
 * Refuses what several tasks that know nothing of each other cannot do.
 *
 * @throws EngineFlagError
 */
export function refuseForCluster({ force }: SlurmArguments, { plan }: RunFacts): void {
  if (force) {
    throw new EngineFlagError({
      flag: 'force',
      problem: 'on a cluster nobody could tell new results from old ones',
      hint: 'Name another folder: --output DIR, or move the checkpoints away that are to be evaluated again.',
    });
  }
  if (plan.recipe.batchSize === 'auto') {
    throw new EngineFlagError({
      flag: 'batch-size auto',
      problem: 'each task would find a size of its own, and scores would differ by it',
      hint: 'Name one that fits into the memory: --batch-size 16',
    });
  }
}
