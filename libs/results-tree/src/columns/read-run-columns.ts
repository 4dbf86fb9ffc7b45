import type { ScoredColumns } from '@evalcurve/curves';
import { EvalcurveError } from '@evalcurve/errors';
import { openSamplesCache } from '../cache/samples-cache.ts';
import { samplesCacheDirectory } from '../cache/samples-cache-directory.ts';
import { readColumns } from './read-columns.ts';

/** What the samples files of a run answer, each its columns or what is wrong with it. */
export type RunColumns = readonly (ScoredColumns | EvalcurveError)[];

/** Reads samples files one after the other; from the user's cache what was read before. */
export async function readRunColumns(paths: readonly string[]): Promise<RunColumns> {
  const cache = openSamplesCache(samplesCacheDirectory());
  const read: (ScoredColumns | EvalcurveError)[] = [];
  for (const path of paths) {
    try {
      read.push(await readColumns({ path, cache }));
    } catch (error) {
      if (!EvalcurveError.isInstance(error)) throw error;
      read.push(error);
    }
  }
  cache.save();
  return read;
}
