import { compareRuns } from '../compare-runs.ts';
import type { Measurement } from '../measurement.ts';
import { compareWithLoop } from '../sweep/compare-with-loop.ts';
import { LIMIT, runWorkerSweep } from '../sweep/run-worker-sweep.ts';

const CHECKPOINTS = 5;

/** A sweep of five checkpoints by one kept process of lm_eval against a loop over the plain command. */
export const measureWorker: Measurement = async (context) => {
  const sweep = await runWorkerSweep(context, { checkpoints: CHECKPOINTS, ofTheirs: CHECKPOINTS });
  return [
    ...compareWithLoop(sweep, { checkpoints: CHECKPOINTS, most: 0.2 }),
    compareRuns(
      {
        ours: sweep.oursSeconds.slice(1),
        theirs: sweep.theirs.slice(1).map(({ wallSeconds }) => wallSeconds),
      },
      {
        what: `Each later checkpoint, 57 × ${LIMIT}, 0-shot, tiny: one kept process / \`lm_eval\`, wall`,
        unit: 'seconds',
        target: { of: 'ratio', most: 0.083 },
      },
    ),
  ];
};
