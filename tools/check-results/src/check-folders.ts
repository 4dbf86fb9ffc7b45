import { relative } from 'node:path';
import { createLiveRegion, importOptionsOf, resolveResultsFolder } from '@evalcurve/cli';
import type { ImportOptions, LiveRegion, ToolContext } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import { examineSeries } from '@evalcurve/forensics';
import { gatherEvidence, readResultsHeap, type HeapSeries } from '@evalcurve/results-tree';
import type { CheckResultsArguments } from './check-results-arguments.ts';
import type { CheckedResults, CheckedSeries } from './checked-series.ts';
import { REPORT_TEXTS } from './report-texts.ts';

/**
 * Reads and examines every series of the folders that were meant. A folder that cannot be read does
 * not keep the others from being examined.
 */
export async function checkFolders(
  { folders = [], quick = false, ...flags }: CheckResultsArguments,
  context: ToolContext,
): Promise<CheckedResults> {
  const series: CheckedSeries[] = [];
  const unreadable: { folder: string; error: EvalcurveError }[] = [];
  const options = importOptionsOf(flags);
  const region = createLiveRegion(context.stderr);
  try {
    for (const folder of folders.length > 0 ? folders : [undefined]) {
      try {
        series.push(...(await checkFolder(folder, { quick, options, context, region })));
      } catch (error) {
        if (!EvalcurveError.isInstance(error)) throw error;
        unreadable.push({ folder: folder ?? '.', error });
      }
    }
  } finally {
    region.done();
  }
  return { series, unreadable };
}

interface CheckOptions {
  readonly quick: boolean;
  readonly options: ImportOptions;
  readonly context: ToolContext;
  readonly region: LiveRegion;
}

async function checkFolder(folder: string | undefined, checking: CheckOptions): Promise<CheckedSeries[]> {
  const { context } = checking;
  const directory = await resolveResultsFolder({ folder, context });
  const name = folder ?? (relative(context.cwd, directory) || '.');
  const checked: CheckedSeries[] = [];
  for (const tree of await readResultsHeap(directory, checking.options)) {
    checked.push({ folder: name, ...(await checkTree(tree, checking)) });
  }
  return checked;
}

async function checkTree(
  tree: HeapSeries,
  { quick, context, region }: CheckOptions,
): Promise<Omit<CheckedSeries, 'folder'>> {
  const total = tree.entries.length;
  let done = 0;
  const evidence = await gatherEvidence(tree, {
    samples: quick ? 'none' : 'all',
    onRead: (checkpoint) => {
      done++;
      region.update(REPORT_TEXTS[context.language].reading({ checkpoint, done, total }));
    },
  });
  const digests = evidence.checkpoints.flatMap(({ samples }) => samples);
  return {
    group: tree.group,
    checkpoints: evidence.checkpoints.map(({ checkpoint }) => checkpoint.id),
    samplesFiles: digests.length,
    samples: digests.reduce((sum, digest) => sum + digest.samples, 0),
    setAside: tree.problems.filter(({ isSuperseded }) => isSuperseded).length,
    findings: examineSeries(evidence),
  };
}
