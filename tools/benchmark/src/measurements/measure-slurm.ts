import { startSlurm, type TestSlurm } from '@evalcurve/testing';
import type { BenchmarkRow } from '../benchmark-row.ts';
import { compareRuns } from '../compare-runs.ts';
import type { Measurement } from '../measurement.ts';
import { NotMeasuredError } from '../not-measured-error.ts';
import { measureLargeSweep } from '../slurm/measure-large-sweep.ts';
import { measureScaleOut, TASK_SECONDS, type ScaleOut } from '../slurm/measure-scale-out.ts';
import { spreadOf } from '../spread-of.ts';

const NODES = [1, 2, 4] as const;

/** A sweep on one, two and four nodes of a real Slurm against one array of plain `sbatch`; then a very large one. */
export const measureSlurm: Measurement = async (context) => {
  const rows: BenchmarkRow[] = [];
  const net: number[] = [];
  for (const nodes of NODES) {
    const slurm = await start(nodes);
    try {
      const measured = await measureScaleOut(slurm, { directory: context.directory, nodes });
      rows.push(scaleOutRow(measured, nodes));
      net.push(measured.net);
      if (nodes === 4) rows.push(lossRow(net), ...(await measureLargeSweep(slurm, context)));
    } finally {
      await slurm.stop();
    }
    context.signal.throwIfAborted();
  }
  return rows;
};

async function start(nodes: number): Promise<TestSlurm> {
  try {
    return await startSlurm({ nodes });
  } catch (error) {
    const hint = 'Run it as root on Debian or Ubuntu, which install Slurm by apt.';
    throw new NotMeasuredError('no Slurm can be started here', { hint, cause: error });
  }
}

function scaleOutRow({ ours, theirs }: ScaleOut, nodes: number): BenchmarkRow {
  const count = nodes === 1 ? '1 node' : `${nodes} nodes`;
  return compareRuns(
    { ours: [ours], theirs: [theirs] },
    {
      what: `27 tasks of ${TASK_SECONDS} s on ${count}: \`--on slurm\` / \`sbatch --array\`, wall`,
      unit: 'seconds',
      target: null,
    },
  );
}

// The other way round it is the efficiency: a fourth of the time on one node over that on four.
function lossRow([one = Number.NaN, , four = Number.NaN]: readonly number[]): BenchmarkRow {
  return {
    what: `27 tasks of ${TASK_SECONDS} s: share of 4 nodes' time that is lost, net of what Slurm takes to start tasks`,
    unit: 'share',
    ours: spreadOf([1 - one / (4 * four)]),
    theirs: null,
    ratio: null,
    target: { of: 'ours', most: 0.2 },
  };
}
