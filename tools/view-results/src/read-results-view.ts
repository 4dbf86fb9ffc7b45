import { relative } from 'node:path';
import { measureCheckpoints, safeParseCheckpointName, selectCheckpoints } from '@evalcurve/checkpoints';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { importOptionsOf, measuresOf, resolveResultsFolder } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { buildCurve } from '@evalcurve/curves';
import type { CheckpointStatus, CurvePoint } from '@evalcurve/curves';
import { examineSeries } from '@evalcurve/forensics';
import { gatherEvidence, readResultsTree } from '@evalcurve/results-tree';
import type { ResultsTree, SweepStatus } from '@evalcurve/results-tree';
import { emptyCurve } from './empty-curve.ts';
import { readCurveAnswers } from './read-curve-answers.ts';
import { requireAlpha } from './require-alpha.ts';
import type { ResultsView } from './results-view.ts';
import type { ViewResultsArguments } from './view-results-arguments.ts';

/**
 * Reads the folder that was meant, and draws the curve that was asked for through it.
 *
 * @throws UsageError where alpha is no probability, or FLOPs are asked for without a number of parameters
 * @throws UnknownMeasureError where training is to be measured by what is not known of a checkpoint
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError or
 * CheckpointSelectionError where there is nothing to show
 */
export async function readResultsView(
  { folder, checkpoint, task, metric, average, by, alpha = 0.05, ...flags }: ViewResultsArguments,
  context: ToolContext,
): Promise<ResultsView> {
  requireAlpha(alpha);
  const [measure = null] = measuresOf(flags, 1) ?? [];
  const directory = await resolveResultsFolder({ folder, context });
  const tree = await readResultsTree(directory, importOptionsOf(flags));
  const curve =
    tree.entries.length === 0 ? emptyCurve(tree) : buildCurve(tree.entries, { task, metric, average });
  if (measure !== null) {
    measureCheckpoints(
      curve.points.map((point) => point.checkpoint),
      measure,
    );
  }
  const isForPeople = [flags.json, flags.csv, flags.markdown, checkpoint].every((flag) => flag === undefined);
  return {
    tree,
    curve,
    points: selectedPoints(curve.points, checkpoint),
    statuses: tree.sweep === null ? [] : unfinished(tree, tree.sweep),
    findings: examineSeries(await gatherEvidence(tree, { samples: 'first' })),
    ...{ alpha, measure },
    answers: isForPeople ? await readCurveAnswers({ tree, curve }) : [],
    by: by ?? null,
    folder: folder ?? (relative(context.cwd, directory) || '.'),
    language: context.language,
  };
}

function selectedPoints(points: readonly CurvePoint[], selection: string | undefined): readonly CurvePoint[] {
  if (selection === undefined) return points;
  const checkpoints = points.map(({ checkpoint }) => checkpoint);
  const ids = new Set(selectCheckpoints(checkpoints, selection).map(({ id }) => id));
  return points.filter(({ checkpoint }) => ids.has(checkpoint.id));
}

function unfinished({ entries }: ResultsTree, sweep: SweepStatus): CheckpointStatus[] {
  const done = new Set(entries.map(({ checkpoint }) => checkpoint.id));
  return sweep.planned
    .filter((id) => !done.has(id))
    .map((id) => ({ checkpoint: checkpointNamed(id), status: statusOf(id, sweep) }));
}

function statusOf(id: string, { running, failed }: SweepStatus): CheckpointStatus['status'] {
  if (running.some((checkpoint) => checkpoint.id === id)) return 'running';
  return failed.some((failure) => failure.id === id) ? 'failed' : 'waiting';
}

function checkpointNamed(id: string): Checkpoint {
  const parsed = safeParseCheckpointName(id);
  return parsed.success ? parsed.value : { id, step: null, tokens: null, stage: null };
}
