import type { Measurement } from '../measurement.ts';
import { compareWithLoop } from '../sweep/compare-with-loop.ts';
import { estimateRows } from '../sweep/estimate-rows.ts';
import { readSweepEvents } from '../sweep/read-sweep-events.ts';
import { runWorkerSweep } from '../sweep/run-worker-sweep.ts';

const CHECKPOINTS = 27;

/** A loop over 27 takes twenty minutes, and one checkpoint what another does. */
const OF_THEIRS = 3;

/** A sweep of a whole run by one kept process of lm_eval against a loop over the plain command; and how wrong its time left is. */
export const measureWorker27: Measurement = async (context) => {
  const sweep = await runWorkerSweep(context, { checkpoints: CHECKPOINTS, ofTheirs: OF_THEIRS });
  return [
    ...compareWithLoop(sweep, { checkpoints: CHECKPOINTS, most: 0.1 }),
    ...estimateRows(readSweepEvents(sweep.ours.stdout), `${CHECKPOINTS} checkpoints by one kept process`),
  ];
};
