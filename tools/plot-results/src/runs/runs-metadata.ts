import type { Metadata } from '@evalcurve/rendering';
import type { TrainingRunTree } from '@evalcurve/results-tree';
import { describeRecipe } from '../describe-recipe.ts';
import { evalcurveVersion } from '../evalcurve-version.ts';
import { hashSources } from '../hash-sources.ts';

/** What a picture of several runs says of its origin, as that of one does. */
export async function runsMetadata(
  runs: readonly TrainingRunTree[],
  samples: readonly string[],
): Promise<Metadata> {
  const labels = runs.map(({ label }) => label).join(', ');
  const entries = runs.flatMap(({ tree }) => tree.entries);
  const [first] = runs;
  return {
    Title: `Learning curves of ${labels} on ${first?.curve.task ?? 'nothing'}`,
    Software: `evalcurve ${evalcurveVersion()}`,
    Runs: labels,
    Recipe: first === undefined ? '' : describeRecipe(first.curve, entries),
    Checkpoints: runs
      .map(
        ({ label, curve }) => `${label}: ${curve.points.map(({ checkpoint }) => checkpoint.id).join(', ')}`,
      )
      .join('; '),
    Sources: `sha256:${await hashSources(entries, samples)}`,
  };
}
