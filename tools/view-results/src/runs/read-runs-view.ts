import { importOptionsOf, measuresOf, resolveResultsFolder, runSourcesOf, UsageError } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { compareRuns } from '@evalcurve/curves';
import { examineSeries } from '@evalcurve/forensics';
import { gatherEvidence, readTrainingRuns, runAnswersReader } from '@evalcurve/results-tree';
import type { RunFolder } from '@evalcurve/results-tree';
import { requireAlpha } from '../require-alpha.ts';
import type { RunsView, ViewedRun } from './runs-view.ts';
import type { ViewRunsArguments } from './view-runs-arguments.ts';

/**
 * Reads the runs that were meant, and compares them.
 *
 * @throws UsageError where the flags do not fit several runs
 * @throws RunsDifferError where the runs were asked differently
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError or
 * UnknownMeasureError where there is nothing to show
 */
export async function readRunsView(flags: ViewRunsArguments, context: ToolContext): Promise<RunsView> {
  const { task, metric, average, alpha = 0.05 } = flags;
  requireAlpha(alpha);
  const folders = await foldersOf(flags, context);
  const read = await readTrainingRuns(folders, { task, metric, average });
  const runs: ViewedRun[] = [];
  for (const [index, run] of read.entries()) {
    const findings = examineSeries(await gatherEvidence(run.tree, { samples: 'first' }));
    runs.push({ ...run, letter: String.fromCharCode('A'.charCodeAt(0) + index), findings });
  }
  const { answersOf, problems } = runAnswersReader(runs);
  const comparisons = await compareRuns(runs, { alpha, answersOf });
  const { language } = context;
  return {
    runs,
    comparisons,
    problems: [...runs.flatMap(({ tree }) => tree.problems), ...problems],
    alpha,
    language,
  };
}

async function foldersOf(flags: ViewRunsArguments, context: ToolContext): Promise<RunFolder[]> {
  const { checkpointPattern } = flags;
  const sources = runSourcesOf(flags);
  for (const name of ['checkpoint', 'by'] as const) {
    if (flags[name] === undefined) continue;
    throw new UsageError(`--${name} looks at one run, got ${sources.length}`, {
      hint: 'Name one folder, or leave it out to compare the runs.',
    });
  }
  const measures = measuresOf(flags, sources.length);
  return Promise.all(
    sources.map(async ({ folder, model, label, tokensPerStep }, index) => ({
      directory: await resolveResultsFolder({ folder, context }),
      ...importOptionsOf({ model, checkpointPattern, tokensPerStep }),
      ...{ label, measure: measures?.[index] },
    })),
  );
}
