import type { Metadata } from '@evalcurve/rendering';
import type { PlottedChart } from './charts/plotted-chart.ts';
import { describeRecipe } from './describe-recipe.ts';
import { evalcurveVersion } from './evalcurve-version.ts';
import { hashSources } from './hash-sources.ts';
import type { PlottedCurve } from './read-plotted-curve.ts';

/**
 * What a picture's file says of its origin, in English: what is drawn, by which recipe, with which program,
 * and a SHA-256 over the files that it was drawn from, by which a picture can be told to show these results.
 *
 * @example
 * await chartMetadata({ curve, tree }, chart);
 * // { Title: 'Learning curve of tiiuae/dense-500m-arch1 on mmlu', Software: 'evalcurve 0.1.0', … }
 */
export async function chartMetadata(
  { curve, tree }: Pick<PlottedCurve, 'curve' | 'tree'>,
  { title, samples }: Pick<PlottedChart, 'title' | 'samples'>,
): Promise<Metadata> {
  const model = curve.model ?? 'unknown';
  return {
    Title: `${title} of ${model} on ${curve.task}`,
    Software: `evalcurve ${evalcurveVersion()}`,
    Model: model,
    Recipe: describeRecipe(curve, tree.entries),
    Checkpoints: curve.points.map(({ checkpoint }) => checkpoint.id).join(', '),
    Sources: `sha256:${await hashSources(tree.entries, samples)}`,
  };
}
