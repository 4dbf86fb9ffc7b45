import { belongsToCurve, collectAnswers, letterBias } from '@evalcurve/curves';
import type { Curve, LetterBiasFinding, TaskAnswers } from '@evalcurve/curves';
import { EvalcurveError } from '@evalcurve/errors';
import { readSampleBatches } from '@evalcurve/results-tree';
import type { ResultsTree } from '@evalcurve/results-tree';

/** Whose answers are read. */
export interface ReadLetterBiasOptions {
  readonly tree: ResultsTree;
  readonly curve: Curve;
}

/** Which letters the last checkpoint of a curve answers with; null where its logged samples do not tell. */
export async function readLetterBias({
  tree,
  curve,
}: ReadLetterBiasOptions): Promise<LetterBiasFinding | null> {
  const checkpoint = curve.points.at(-1)?.checkpoint;
  const entry = tree.entries.find((each) => each.checkpoint === checkpoint);
  if (entry === undefined) return null;
  const tasks: TaskAnswers[] = [];
  try {
    for (const { task, path } of entry.samples.filter((file) => belongsToCurve(curve, file.task))) {
      tasks.push(await collectAnswers({ task, batches: readSampleBatches(path) }));
    }
  } catch (error) {
    // What is wrong with samples is for forensics to say.
    if (EvalcurveError.isInstance(error)) return null;
    throw error;
  }
  return letterBias(curve, { checkpoint: entry.checkpoint, metric: curve.metric, tasks });
}
