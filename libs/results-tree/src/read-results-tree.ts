import { basename, resolve } from 'node:path';
import { compareCheckpoints, type Checkpoint } from '@evalcurve/checkpoints';
import { findMixedRuns, isHubName } from './find-mixed-runs.ts';
import { groupBy } from './group-by.ts';
import { listFiles, type FileListing } from './list-files.ts';
import { filesByFolder, mergeRuns } from './merge-runs.ts';
import { NoResultsError } from './no-results-error.ts';
import { readRuns } from './read-runs.ts';
import { resolveRoot } from './resolve-root.ts';
import type { ResultsRun } from './results-run.ts';
import type { ResultsProblem, ResultsTree, TreeEntry } from './results-tree.ts';
import { readSweepStatus } from './sweep-status-file.ts';

/**
 * Reads every results file below a folder, whoever wrote it and however it is laid out, and groups
 * them by checkpoint: our own trees, a folder a checkpoint as lm_eval writes it, all checkpoints in
 * one folder told apart by `model_args`, files named after steps. Several runs of one checkpoint are
 * merged, the newest counts. Samples are listed, not read.
 *
 * @throws NoResultsError where the folder is missing, or holds no results and no sweep of ours
 * @throws MixedRunsError where files of different models or recipes would overwrite each other
 *
 * @example
 * const { entries, problems } = await readResultsTree('results_dense500m');
 * entries.map(({ checkpoint }) => checkpoint.id); // ['iter_0002000', 'iter_0004000', …]
 */
export async function readResultsTree(directory: string): Promise<ResultsTree> {
  const root = await resolveRoot(directory);
  const [listing, sweep] = await Promise.all([listFiles(root), readSweepStatus(root)]);
  const { runs, problems } = await readRuns({ root, rootName: basename(resolve(directory)), listing });
  if (runs.length === 0 && sweep === null) {
    throw new NoResultsError({ directory, found: whatIsThere(listing, problems), problems });
  }
  const byCheckpoint = groupBy(runs, ({ checkpoint }) => placeOf(checkpoint));
  const mixed = findMixedRuns(directory, byCheckpoint);
  if (mixed !== null) throw mixed;
  const folders = filesByFolder(listing.files);
  const entries = [...byCheckpoint.values()].map(([first, ...rest]): TreeEntry => {
    return mergeRuns([first, ...rest], folders);
  });
  return {
    directory: root,
    modelName: commonModel(runs),
    entries: entries.sort((a, b) => compareCheckpoints(a.checkpoint, b.checkpoint)),
    problems: [...listing.problems, ...problems],
    sweep,
  };
}

// The same step may be written in several ways (`step1000`, `1b_step1000`); a bare name is itself.
function placeOf({ id, step, tokens, stage, index }: Checkpoint): string {
  const place = [stage, step, tokens, index ?? null];
  return place.every((part) => part === null) ? id : JSON.stringify(place);
}

// A Hub name says more than the local path that some of the runs were made from.
function commonModel(runs: readonly ResultsRun[]): string | null {
  const names = new Set(runs.map(({ modelName }) => modelName).filter((name) => name !== null));
  const [only] = names.size === 1 ? names : [...names].filter(isHubName);
  return only ?? null;
}

function whatIsThere({ files }: FileListing, problems: readonly ResultsProblem[]): string {
  const [first, ...others] = problems;
  if (first) return `${first.message}${others.length > 0 ? `, and ${others.length} more like it` : ''}`;
  if (files.length === 0) return 'it is empty';
  return `none of its ${files.length} files is a results file`;
}
