import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Metadata } from '@evalcurve/rendering';
import type { TreeEntry } from '@evalcurve/results-tree';
import type { PlottedChart } from './charts/plotted-chart.ts';
import { evalcurveVersion } from './evalcurve-version.ts';
import { engineNames } from './engine-names.ts';
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
  { curve, tree }: PlottedCurve,
  { title, samples }: Pick<PlottedChart, 'title' | 'samples'>,
): Promise<Metadata> {
  const model = curve.model ?? 'unknown';
  return {
    Title: `${title} of ${model} on ${curve.task}`,
    Software: `evalcurve ${evalcurveVersion()}`,
    Model: model,
    Recipe: recipeOf({ curve, tree }),
    Checkpoints: curve.points.map(({ checkpoint }) => checkpoint.id).join(', '),
    Sources: `sha256:${await hashOf(tree.entries, samples)}`,
  };
}

function recipeOf({ curve, tree }: PlottedCurve): string {
  const { numFewshot, limit } = curve;
  const dtypes = new Set(tree.entries.flatMap(({ evaluation }) => evaluation.dtype ?? []));
  return [
    `${curve.task} ${curve.metric}`,
    numFewshot === null ? '' : `${numFewshot}-shot`,
    curve.average === 'macro' ? 'macro average' : '',
    limit === null ? '' : `limit ${limit}`,
    ...dtypes,
    engineNames(tree.entries) ?? '',
  ]
    .filter(Boolean)
    .join(', ');
}

// In the curve's order, not by path: the same results give the same hash wherever they lie.
async function hashOf(entries: readonly TreeEntry[], samples: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = entries.flatMap((entry) => entry.files);
  for (const contents of await Promise.all(files.map((path) => readFile(path)))) hash.update(contents);
  // Samples are large: they are never whole in memory.
  for (const path of samples) {
    for await (const block of createReadStream(path)) hash.update(block as Buffer);
  }
  return hash.digest('hex');
}
