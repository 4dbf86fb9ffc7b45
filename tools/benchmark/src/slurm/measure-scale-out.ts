import { setTimeout } from 'node:timers/promises';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { submitSweep } from '@evalcurve/sweep';
import type { TestSlurm } from '@evalcurve/testing';
import { NotMeasuredError } from '../not-measured-error.ts';
import { parseTaskTimes, startLatency } from './task-times.ts';
import { sweepOf } from './sweep-of.ts';

const CHECKPOINTS = 27;

/** Seconds that a task takes; it asks for no processor meanwhile, so that the machine does not bound the nodes. */
export const TASK_SECONDS = 2;

/** How many tasks a node of the test cluster runs at once. */
const AT_ONCE = 2;

// On one node they take 40 s.
const LONGEST_SECONDS = 300;

/** How one cluster took them. */
export interface ScaleOut {
  /** From the submission to the end of the last task. */
  readonly ours: number;
  /** The same with one array that the user submits. */
  readonly theirs: number;
  /** {@link ours} without what Slurm takes to start each task in a row. */
  readonly net: number;
}

/**
 * Runs 27 tasks of a fixed time as a sweep, and as an array of plain `sbatch`.
 *
 * @throws NotMeasuredError where they are not over after five minutes
 */
export async function measureScaleOut(
  slurm: TestSlurm,
  { directory, nodes }: { readonly directory: string; readonly nodes: number },
): Promise<ScaleOut> {
  const times = join(directory, 'times');
  const task = join(directory, 'task.sh');
  const line = '"$SLURMD_NODENAME $began $(date +%s.%N)"';
  await writeFile(task, `began=$(date +%s.%N); sleep ${TASK_SECONDS}; echo ${line} >>${times}\n`);
  const sweep = sweepOf({
    ...{ root: join(directory, `results${nodes}`), checkpoints: CHECKPOINTS },
    command: ['bash', task],
  });
  const prepare = () => Promise.resolve(null);
  const ours = await timed(times, () => submitSweep({ ...sweep, prepare, slurm: { env: slurm.env } }));
  const array = [`--array=0-${CHECKPOINTS - 1}`, '--output=/dev/null'];
  const theirs = await timed(times, () => slurm.call('sbatch', ...array, '--wrap', `bash ${task}`));
  const inRow = Math.ceil(CHECKPOINTS / (AT_ONCE * nodes));
  const latency = startLatency(ours.tasks, AT_ONCE);
  return { ours: ours.seconds, theirs: theirs.seconds, net: ours.seconds - inRow * latency };
}

async function timed(path: string, submit: () => Promise<unknown>) {
  await rm(path, { force: true });
  const began = Date.now() / 1000;
  await submit();
  for (;;) {
    const tasks = parseTaskTimes(await readFile(path, 'utf8').catch(() => ''));
    if (tasks.length === CHECKPOINTS) {
      return { tasks, seconds: Math.max(...tasks.map(({ ended }) => ended)) - began };
    }
    if (Date.now() / 1000 > began + LONGEST_SECONDS) {
      const reason = `${CHECKPOINTS} tasks were not over after ${LONGEST_SECONDS} s`;
      throw new NotMeasuredError(reason, { hint: 'Try it on a machine that does less beside it.' });
    }
    await setTimeout(200);
  }
}
