import { readSamples } from '@evalcurve/results-tree';
import type { TreeEntry } from '@evalcurve/results-tree';

// A model whose logits are NaN has them for every question; a few tell, and all would take long.
const LOOKED_AT = 4;

/**
 * Ids of the checkpoints whose first logged samples have no log-likelihood that is a number: lm_eval
 * scores them all the same, as if the first choice had been chosen, which looks like guessing.
 */
export async function findNanCheckpoints(entries: readonly TreeEntry[]): Promise<string[]> {
  const found = await Promise.all(entries.map(hasNanSamples));
  return entries.filter((_entry, index) => found[index]).map(({ checkpoint }) => checkpoint.id);
}

async function hasNanSamples({ samples }: TreeEntry): Promise<boolean> {
  const [file] = samples;
  if (file === undefined) return false;
  let seen = 0;
  try {
    for await (const { logLikelihoods } of readSamples(file.path)) {
      if (!logLikelihoods.some(Number.isNaN)) return false;
      seen += 1;
      if (seen === LOOKED_AT) break;
    }
  } catch {
    // Samples are a second opinion here: the scores can be shown without them.
    return false;
  }
  return seen > 0;
}
