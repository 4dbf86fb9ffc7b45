import { checkpointPairOf, importOptionsOf, resolveResultsFolder, UsageError } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { buildCurve, checkpointComparison, flippedQuestions } from '@evalcurve/curves';
import type { Curve, CurvePoint } from '@evalcurve/curves';
import { readAnswers, readResultsTree } from '@evalcurve/results-tree';
import type { ReadAnswers, ResultsProblem, TreeEntry } from '@evalcurve/results-tree';
import type { CompareCheckpointsArguments } from '../compare-checkpoints-arguments.ts';
import type { ComparedCheckpoints } from '../compared-checkpoints.ts';
import { findPoint } from './find-point.ts';
import { NoAnswersError } from './no-answers-error.ts';
import { readQuestionTexts } from './read-question-texts.ts';

const DEFAULT_ALPHA = 0.05;

/**
 * Reads the two checkpoints that were meant, and compares them.
 *
 * @throws UsageError, ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError,
 *   UnknownMetricError, CheckpointSelectionError or NoAnswersError where there is nothing to compare
 */
export async function readComparison(
  { names, task, metric, questions = false, alpha = DEFAULT_ALPHA, ...flags }: CompareCheckpointsArguments,
  context: ToolContext,
): Promise<ComparedCheckpoints> {
  const pair = checkpointPairOf(names);
  if (!(alpha > 0 && alpha < 1)) throw new UsageError(`--alpha ${alpha}: expected a number between 0 and 1`);
  const directory = await resolveResultsFolder({ folder: pair.folder, context });
  const { entries, problems } = await readResultsTree(directory, importOptionsOf(flags));
  const curve = buildCurve(entries, { task, metric });
  const points = { from: findPoint(curve, pair.from), to: findPoint(curve, pair.to) };
  checkPair(points);
  const [from, to] = [
    await readAnswers(entryOf(points.from, entries), curve),
    await readAnswers(entryOf(points.to, entries), curve),
  ];
  const comparison = checkpointComparison(curve, { ...points, answers: [from.answers, to.answers] });
  const { flips } = comparison;
  const checkpoints = [points.from.checkpoint.id, points.to.checkpoint.id];
  if (questions && flips === null) throw new NoAnswersError({ task: curve.task, checkpoints });
  return {
    ...{ curve, comparison, alpha },
    questions:
      questions && flips !== null
        ? await readQuestionTexts(flippedQuestions(flips, { from: from.answers, to: to.answers }), to.files)
        : null,
    problems: [...problems, ...[...from.problems, ...to.problems].map(problemOf)],
  };
}

function problemOf({ path, error }: ReadAnswers['problems'][number]): ResultsProblem {
  return { path, message: error.message };
}

function checkPair({ from, to }: { readonly from: CurvePoint; readonly to: CurvePoint }): void {
  if (from !== to) return;
  throw new UsageError(`both names stand for ${from.checkpoint.id}, expected two checkpoints`);
}

// Every point of a curve was built from an entry.
function entryOf({ checkpoint }: Curve['points'][number], entries: readonly TreeEntry[]): TreeEntry {
  const entry = entries.find((each) => each.checkpoint.id === checkpoint.id);
  if (entry === undefined) throw new TypeError(`no entry of ${checkpoint.id}`);
  return entry;
}
