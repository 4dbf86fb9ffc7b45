import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ScoredColumns } from '@evalcurve/curves';
import { columnsAnswerSchema, type ColumnsJob } from './columns-job.ts';
import { decodeColumns } from './decode-columns.ts';

// Built code has it beside this file; run from source there is none, and one thread does all.
const program = new URL('./columns-worker.js', import.meta.url);

/** A second thread at work. */
export interface ColumnsWorker {
  /** The columns of the runs that it has read, by their places, once there are no more turns; never rejects. */
  readonly read: Promise<ReadonlyMap<number, readonly ScoredColumns[]>>;
  /** Ends it where it still reads. */
  readonly stop: () => Promise<void>;
}

/** Lets a second thread take turns at a job; null where there is no program for it. */
export function askColumnsWorker(job: ColumnsJob): ColumnsWorker | null {
  if (!existsSync(program)) return null;
  const worker = new Worker(program, { workerData: job });
  const read = new Map<number, readonly ScoredColumns[]>();
  let isDone = false;
  const done = new Promise<typeof read>((resolve) => {
    worker.once('error', () => {
      resolve(read);
    });
    worker.once('exit', () => {
      resolve(read);
    });
    worker.on('message', (message: unknown) => {
      const answer = columnsAnswerSchema.parse(message);
      if (answer === 'done') {
        // How long it takes to go is nobody's concern.
        isDone = true;
        worker.unref();
        resolve(read);
        return;
      }
      const columns = answer.files.map((encoded) => decodeColumns(encoded));
      if (columns.every((each) => each !== null)) read.set(answer.place, columns);
    });
  });
  return {
    read: done,
    stop: async () => {
      if (!isDone) await worker.terminate();
    },
  };
}
