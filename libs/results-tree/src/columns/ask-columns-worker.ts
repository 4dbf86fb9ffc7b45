import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ScoredColumns } from '@evalcurve/curves';
import { columnsAnswerSchema, type ColumnsJob } from './columns-job.ts';
import { decodeColumns } from './decode-columns.ts';

// Built code has it beside this file; run from source there is none, and one thread does all.
const program = new URL('./columns-worker.js', import.meta.url);

/**
 * Lets a second thread take turns at a job, and gives the columns of the runs that it read, by their places; of none
 * where there is no such thread or it fails.
 */
export function askColumnsWorker(job: ColumnsJob): Promise<ReadonlyMap<number, readonly ScoredColumns[]>> {
  const read = new Map<number, readonly ScoredColumns[]>();
  if (!existsSync(program)) return Promise.resolve(read);
  const worker = new Worker(program, { workerData: job });
  return new Promise((resolve) => {
    const end = (): void => {
      // How long it takes to go is nobody's concern.
      worker.unref();
      resolve(read);
    };
    worker.once('error', end).once('exit', end);
    worker.on('message', (message: unknown) => {
      const answer = columnsAnswerSchema.parse(message);
      if (answer === 'done') {
        end();
        return;
      }
      const columns = answer.files.map((encoded) => decodeColumns(encoded));
      if (columns.every((each) => each !== null)) read.set(answer.place, columns);
    });
  });
}
