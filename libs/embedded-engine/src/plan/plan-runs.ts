import { buildPrefixTree } from './build-prefix-tree.ts';
import { planRun } from './plan-run.ts';
import type { PlannedRun } from './plan-run.ts';
import { sliceStream } from './slice-stream.ts';
import type { RunLimits } from './slice-stream.ts';
import type { TokenSequence } from './token-sequence.ts';
import { layOut } from './token-stream.ts';

/**
 * Plans the runs that score sequences, in the order in which they must be done. What sequences have in common at their
 * start is computed once. Runs are made one by one, when they are asked for.
 */
export function* planRuns(
  sequences: readonly TokenSequence[],
  limits: RunLimits,
): Generator<PlannedRun, void, undefined> {
  const slices = sliceStream(layOut(buildPrefixTree(sequences)), limits);
  for (const [index, pieces] of slices.entries()) {
    yield planRun({ pieces, next: slices[index + 1]?.[0] ?? null });
  }
}
