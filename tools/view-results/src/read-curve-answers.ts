import type { CheckpointAnswers, Curve } from '@evalcurve/curves';
import { readAllAnswers } from '@evalcurve/results-tree';
import type { ResultsTree } from '@evalcurve/results-tree';

/** Whose answers are read. */
export interface ReadCurveAnswersOptions {
  readonly tree: ResultsTree;
  readonly curve: Curve;
}

/**
 * What the checkpoints of a curve answered, in training order, as far as they logged it: with that they are
 * compared question by question. One whose samples are broken is left out; what is wrong with them is for
 * forensics to say.
 */
export async function readCurveAnswers({
  tree,
  curve,
}: ReadCurveAnswersOptions): Promise<readonly CheckpointAnswers[]> {
  const entries = curve.points.flatMap(
    ({ checkpoint }) => tree.entries.find((each) => each.checkpoint.id === checkpoint.id) ?? [],
  );
  const read = await readAllAnswers(entries, curve);
  return read.flatMap(({ answers, files, problems }) =>
    files.size > 0 && problems.length === 0 ? [answers] : [],
  );
}
