import { relative, sep } from 'node:path';
import type { CheckpointEvidence, FileProblem, SamplesDigest, SeriesEvidence } from '@evalcurve/forensics';
import { openSamplesCache } from './cache/samples-cache.ts';
import { samplesCacheDirectory } from './cache/samples-cache-directory.ts';
import { digestSamples } from './digest-samples.ts';
import { digestThroughCache } from './digest-through-cache.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type {
  ResultsProblem,
  ResultsTree,
  SamplesFile,
  SweepStatus,
  TreeEntry,
  TreeRun,
} from './results-tree.ts';

/** How much is read for the evidence. */
export interface GatherEvidenceOptions {
  /**
   * The logged samples: all of them, of each checkpoint the first few of one task, which tell a model
   * of NaN and take no time, or none.
   */
  readonly samples: 'all' | 'first' | 'none';
  /** Called after each checkpoint whose samples were read. */
  readonly onRead?: (checkpoint: string) => void;
}

// A model whose logits are NaN has them for every question.
const FIRST_SAMPLES = 4;

/**
 * Everything that forensics can look at in a results tree.
 *
 * @example
 * examineSeries(await gatherEvidence(tree, { samples: 'all' })); // findings
 */
export async function gatherEvidence(
  tree: Pick<ResultsTree, 'directory' | 'entries' | 'problems' | 'sweep'>,
  options: GatherEvidenceOptions,
): Promise<SeriesEvidence> {
  const { directory, entries, problems, sweep } = tree;
  const checkpoints: CheckpointEvidence[] = [];
  for (const entry of entries) {
    checkpoints.push(await evidenceOf(entry, { ...options, directory }));
    options.onRead?.(entry.checkpoint.id);
  }
  return {
    checkpoints,
    problems: problems
      .filter(({ isSuperseded }) => isSuperseded !== true)
      .map((problem) => problemOf(problem, directory)),
    pending: sweep === null ? [] : pendingOf(sweep),
  };
}

// What failed is tried again while the sweep goes on, and missing once it has ended.
function pendingOf({ planned, running, failed }: SweepStatus): string[] {
  const given = new Set(running.length === 0 ? failed.map(({ id }) => id) : []);
  return planned.filter((id) => !given.has(id));
}

interface EvidenceOptions extends GatherEvidenceOptions {
  readonly directory: string;
}

async function evidenceOf(entry: TreeEntry, options: EvidenceOptions): Promise<CheckpointEvidence> {
  const { checkpoint, evaluation, runs } = entry;
  return {
    checkpoint,
    evaluation,
    runs: runs.map((run) => ({
      file: shown(run.path, options.directory),
      evaluation: run.evaluation,
      batchSize: batchSizeOf(run),
    })),
    hasOwnQuestions: entry.record?.note !== undefined,
    samples: await digestsOf(entry.samples, options),
  };
}

// The record has the size that was really used; the file says "auto" where that was asked for.
function batchSizeOf({ record, evaluation }: TreeRun): number | 'auto' | null {
  return record?.batchSizes.at(-1) ?? evaluation.batchSize;
}

async function digestsOf(
  files: readonly SamplesFile[],
  { samples, directory }: EvidenceOptions,
): Promise<SamplesDigest[]> {
  const named = files.map(({ task, path }) => ({ task, path, file: shown(path, directory) }));
  if (samples === 'none') return [];
  if (samples === 'first') {
    const digests = named.slice(0, 1).map((file) => digestSamples({ ...file, first: FIRST_SAMPLES }));
    // A file with no more than these is still not all that the checkpoint logged.
    return (await Promise.all(digests)).map((digest) => ({ ...digest, isComplete: false }));
  }
  const cache = openSamplesCache(samplesCacheDirectory());
  const digests = await mapConcurrently({ items: named, limit: 4 }, (file) =>
    digestThroughCache({ ...file, cache }),
  );
  cache.save();
  return digests;
}

// Most messages start with the file's path.
function problemOf({ path, message }: ResultsProblem, directory: string): FileProblem {
  const file = shown(path, directory);
  return { file, message: message.startsWith(file) ? message : `${file}: ${message}` };
}

function shown(path: string, directory: string): string {
  return relative(directory, path).split(sep).join('/');
}
