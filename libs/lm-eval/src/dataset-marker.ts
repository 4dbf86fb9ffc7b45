import { createHash } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What was fetched, and into which cache. */
export interface DatasetMarkerOptions {
  /** Of the endpoint: see {@link datasetsCacheDirectory}. */
  readonly cacheDirectory: string;
  readonly tasks: readonly string[];
  /** Versions of lm_eval: they may name other datasets for the same tasks. */
  readonly harnessVersion: string;
}

/** Remembers, beside the datasets themselves, that those of some tasks were fetched. */
export interface DatasetMarker {
  readonly exists: () => Promise<boolean>;
  readonly write: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * The marker of some tasks' datasets. It lies in the datasets' cache, so that it goes when they do.
 *
 * @example
 * const marker = datasetMarker({ cacheDirectory, tasks: ['mmlu'], harnessVersion: '0.4.12' });
 * if (!(await marker.exists())) await fetchThem().then(marker.write);
 */
export function datasetMarker(options: DatasetMarkerOptions): DatasetMarker {
  const tasks = [...options.tasks].sort();
  const key = JSON.stringify([options.harnessVersion, tasks]);
  const name = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const file = join(options.cacheDirectory, '.evalcurve', `${name}.json`);
  return {
    exists: async () => (await stat(file).catch(() => null)) !== null,
    write: async () => {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify({ harnessVersion: options.harnessVersion, tasks })}\n`);
    },
    remove: () => rm(file, { force: true }),
  };
}
