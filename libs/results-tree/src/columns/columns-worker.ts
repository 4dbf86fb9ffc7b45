import { parentPort, workerData } from 'node:worker_threads';
import { EvalcurveError } from '@evalcurve/errors';
import { unpackedFolders } from '../unpacked-folders.ts';
import { columnsJobSchema, type ColumnsAnswer } from './columns-job.ts';
import { createTurns } from './create-turns.ts';
import { encodeColumns } from './encode-columns.ts';
import { readRunColumns } from './read-run-columns.ts';

// A thread of its own that reads runs beside the one that asks for them.
const { runs, turns, unpacked } = columnsJobSchema.parse(workerData);
for (const folder of unpacked) unpackedFolders.add(folder);
const takeTurn = createTurns(turns);
for (let place = takeTurn(); place < runs.length; place = takeTurn()) await readRun(place);
say('done');

// A run with a broken file is left to whoever asked: it gets the error at first hand, and the rest from the cache.
async function readRun(place: number): Promise<void> {
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const columns of await readRunColumns(runs[place] ?? [])) {
    if (EvalcurveError.isInstance(columns)) return;
    files.push(encodeColumns(columns));
  }
  say({ place, files });
}

function say(answer: ColumnsAnswer): void {
  const files = answer === 'done' ? [] : answer.files;
  parentPort?.postMessage(
    answer,
    files.map(({ buffer }) => buffer),
  );
}
