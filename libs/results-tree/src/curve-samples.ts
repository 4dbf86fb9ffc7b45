import { belongsToCurve } from '@evalcurve/curves';
import type { Curve } from '@evalcurve/curves';
import type { TreeEntry } from './results-tree.ts';

/** The samples files of a checkpoint that belong to a curve, by task; of several runs the newest. */
export function curveSamples({ samples }: TreeEntry, curve: Curve): ReadonlyMap<string, string> {
  return new Map(
    samples.filter(({ task }) => belongsToCurve(curve, task)).map(({ task, path }) => [task, path]),
  );
}
