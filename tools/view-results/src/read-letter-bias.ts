import { letterBias } from '@evalcurve/curves';
import type { Curve, LetterBiasFinding } from '@evalcurve/curves';
import { readAnswers } from '@evalcurve/results-tree';
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
  const { answers, problems } = await readAnswers(entry, curve);
  // What is wrong with samples is for forensics to say.
  return problems.length > 0 ? null : letterBias(curve, answers);
}
