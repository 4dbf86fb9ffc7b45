import { join } from 'node:path';
import { describeRun } from './describe-run.ts';
import type { FileListing, ListedFile } from './list-files.ts';
import { readCandidates } from './read-candidates.ts';
import type { ResultsRun } from './results-run.ts';
import type { ResultsProblem } from './results-tree.ts';
import { RUN_RECORD_FILE, readRunRecord } from './run-record-file.ts';
import type { RunRecord } from '@evalcurve/evaluation';

/** Where {@link readRuns} reads. */
export interface ReadRunsOptions {
  readonly root: string;
  /** The folder's name as the user knows it. */
  readonly rootName: string;
  readonly listing: FileListing;
  readonly checkpointPattern?: RegExp | undefined;
}

/** What {@link readRuns} found. */
export interface ReadRuns {
  /** Oldest first. */
  readonly runs: readonly ResultsRun[];
  readonly problems: readonly ResultsProblem[];
}

/** Reads every results file of a listing, with the `run.json` above it where there is one. */
export async function readRuns({ root, listing, ...naming }: ReadRunsOptions): Promise<ReadRuns> {
  const [read, records] = await Promise.all([
    readCandidates(root, listing.files),
    readRecords(root, listing.files),
  ]);
  const runs = read.results.map((result) =>
    describeRun({ ...result, record: recordAbove(result.file, records), ...naming }),
  );
  const oldestFirst = (a: ResultsRun, b: ResultsRun): number =>
    a.writtenMs - b.writtenMs || (a.file.path < b.file.path ? -1 : 1);
  return { runs: runs.sort(oldestFirst), problems: read.problems };
}

type Records = ReadonlyMap<string, RunRecord>;

async function readRecords(root: string, files: readonly ListedFile[]): Promise<Records> {
  const folders = files.filter(({ name }) => name === RUN_RECORD_FILE).map((file) => file.folders);
  const records = new Map<string, RunRecord>();
  const readOne = async (parts: readonly string[]): Promise<void> => {
    const record = await readRunRecord(join(root, ...parts));
    if (record !== null) records.set(parts.join('/'), record);
  };
  await Promise.all(folders.map(readOne));
  return records;
}

// The nearest one: it lies in the checkpoint's folder, the results one folder below.
function recordAbove({ folders }: ListedFile, records: Records): RunRecord | null {
  for (let depth = folders.length; depth >= 0; depth--) {
    const record = records.get(folders.slice(0, depth).join('/'));
    if (record) return record;
  }
  return null;
}
