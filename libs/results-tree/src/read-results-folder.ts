import { basename, resolve } from 'node:path';
import { listFiles, type FileListing, type ListedFile } from './list-files.ts';
import { filesByFolder } from './merge-runs.ts';
import { NoResultsError } from './no-results-error.ts';
import type { ReadResultsOptions } from './read-results-options.ts';
import { readRuns } from './read-runs.ts';
import { resolveRoot } from './resolve-root.ts';
import type { ResultsRun } from './results-run.ts';
import type { ResultsProblem, SweepStatus } from './results-tree.ts';
import { readSweepStatus } from './sweep-status-file.ts';

/** Every run that lies in a folder, of however many models. */
export interface ResultsFolder {
  /** As it was given. */
  readonly directory: string;
  /** Without links. */
  readonly root: string;
  /** Oldest first. */
  readonly runs: readonly ResultsRun[];
  readonly problems: readonly ResultsProblem[];
  readonly files: ReadonlyMap<string, readonly ListedFile[]>;
  readonly sweep: SweepStatus | null;
}

/**
 * Reads every results file below a folder.
 *
 * @throws NoResultsError where the folder is missing, or holds no results and no sweep of ours
 */
export async function readResultsFolder(
  directory: string,
  { checkpointPattern }: ReadResultsOptions = {},
): Promise<ResultsFolder> {
  const root = await resolveRoot(directory);
  const [listing, sweep] = await Promise.all([listFiles(root), readSweepStatus(root)]);
  const rootName = basename(resolve(directory));
  const { runs, problems } = await readRuns({ root, rootName, listing, checkpointPattern });
  if (runs.length === 0 && sweep === null) {
    throw new NoResultsError({ directory, found: whatIsThere(listing, problems), problems });
  }
  return {
    ...{ directory, root, runs, sweep },
    problems: [...listing.problems, ...problems],
    files: filesByFolder(listing.files),
  };
}

function whatIsThere({ files }: FileListing, problems: readonly ResultsProblem[]): string {
  const [first, ...others] = problems;
  if (first) return `${first.message}${others.length > 0 ? `, and ${others.length} more like it` : ''}`;
  if (files.length === 0) return 'it is empty';
  return `none of its ${files.length} files is a results file`;
}
