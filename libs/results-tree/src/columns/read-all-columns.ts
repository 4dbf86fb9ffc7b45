import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cacheFileName } from '../cache/cache-file-name.ts';
import { samplesCacheDirectory } from '../cache/samples-cache-directory.ts';
import { unpackedFolders } from '../unpacked-folders.ts';
import { askColumnsWorker } from './ask-columns-worker.ts';
import { createTurns } from './create-turns.ts';
import type { RunColumns } from './read-run-columns.ts';
import { readRunColumns } from './read-run-columns.ts';

/** Reads the samples files of several runs, by two threads where much of it is not cached. */
export async function readAllColumns(runs: readonly (readonly string[])[]): Promise<RunColumns[]> {
  const turns = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const job = { runs: runs.map((paths) => [...paths]), turns, unpacked: unpackedFolders.list() };
  const worker = isWorthHelp(runs) ? askColumnsWorker(job) : null;
  try {
    const takeTurn = createTurns(turns);
    const own = new Map<number, RunColumns>();
    for (let place = takeTurn(); place < runs.length; place = takeTurn()) {
      own.set(place, await readRunColumns(runs[place] ?? []));
    }
    const others = await worker?.read;
    const all: RunColumns[] = [];
    for (const [place, paths] of runs.entries()) {
      all.push(own.get(place) ?? others?.get(place) ?? (await readRunColumns(paths)));
    }
    return all;
  } finally {
    await worker?.stop();
  }
}

// Until the thread has started and its code is compiled, the other has read some 100 MB.
const WORTH_HELP_BYTES = 128 * 1024 * 1024;

function isWorthHelp(runs: readonly (readonly string[])[]): boolean {
  if (availableParallelism() < 2) return false;
  const cache = samplesCacheDirectory();
  let bytes = 0;
  for (const paths of runs) {
    const [first] = paths;
    if (first === undefined || existsSync(join(cache, cacheFileName(first)))) continue;
    for (const path of paths) bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= WORTH_HELP_BYTES) return true;
  }
  return false;
}
