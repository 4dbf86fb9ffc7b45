import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planNextSubmission, submitSweep } from '@evalcurve/sweep';
import type { TestSlurm } from '@evalcurve/testing';
import type { BenchmarkRow } from '../benchmark-row.ts';
import { measureProcess } from '../measure-process.ts';
import type { MeasurementContext } from '../measurement.ts';
import { NotMeasuredError } from '../not-measured-error.ts';
import { WORKSPACE_DIRECTORY } from '../package-directory.ts';
import { spreadOf } from '../spread-of.ts';
import { sweepOf } from './sweep-of.ts';

const CHECKPOINTS = 10_000;

/** Plans, submits and looks at a sweep of 10,000 checkpoints, of which half are done; no task ever starts. */
export async function measureLargeSweep(
  slurm: TestSlurm,
  { directory, pairs, python, signal }: MeasurementContext,
): Promise<BenchmarkRow[]> {
  const root = join(directory, 'large');
  const sweep = {
    ...sweepOf({ root, checkpoints: CHECKPOINTS, command: ['true'], sbatchOptions: ['--hold'] }),
    slurm: { env: slurm.env },
  };
  const planning = await timesOf(pairs, () => planNextSubmission(sweep));
  const submitted = await submitSweep({ ...sweep, prepare: () => Promise.resolve(null) });
  if (submitted === null) throw new NotMeasuredError('nothing was submitted', { hint: root });
  const folder = join(root, '.evalcurve', 'slurm', submitted.id);
  const kilobytes = async (name: string): Promise<string> =>
    ((await stat(join(folder, name))).size / 1000).toFixed(1);
  for (const id of submitted.tasks.flat().slice(0, CHECKPOINTS / 2)) {
    await mkdir(join(root, id));
    await writeFile(join(root, id, 'run.json'), '{}');
  }
  const status = join(WORKSPACE_DIRECTORY, 'tools', 'sweep-status', 'bin.js');
  const looking = await timesOf(pairs, () =>
    measureProcess({
      ...{ python, signal, cwd: directory, env: slurm.env },
      command: [process.execPath, status, 'large', '--json'],
    }),
  );
  const count = CHECKPOINTS.toLocaleString('en');
  const scripts = `script ${await kilobytes('evaluate.sbatch')} kB, their checkpoints ${await kilobytes('work.txt')} kB`;
  return [
    rowOf(`Planning ${count} checkpoints: ${submitted.tasks.length} tasks, ${scripts}, wall`, planning),
    rowOf(
      `\`sweep-status\`, ${count} checkpoints in ${submitted.tasks.length} tasks, half of them done, wall`,
      looking,
    ),
  ];
}

async function timesOf(count: number, run: () => Promise<unknown>): Promise<number[]> {
  const seconds: number[] = [];
  while (seconds.length < count) {
    const began = performance.now();
    await run();
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds;
}

function rowOf(what: string, seconds: readonly number[]): BenchmarkRow {
  const target = { of: 'ours', most: 1 } as const;
  return { what, unit: 'seconds', ours: spreadOf(seconds), theirs: null, ratio: null, target };
}
