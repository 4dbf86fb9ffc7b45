import { setTimeout } from 'node:timers/promises';
import { createLiveRegion, resolveResultsFolder, type ToolContext } from '@evalcurve/cli';
import { paceOfLooks, readTreeStates, type CheckpointProgress, type ToldJobs } from '@evalcurve/sweep';
import { statusJson } from './status-json.ts';
import { statusLines } from './status-lines.ts';
import type { SweepStatusArguments } from './sweep-status-arguments.ts';

const INTERVAL_MS = 3000;

/**
 * Prints what a tree's sweeps are doing; with `--watch` again and again until nothing runs or waits.
 *
 * @throws NoSlurmError, SlurmError where something was submitted and Slurm cannot be asked
 */
export async function sweepStatus(
  { folder, watch = false, json = false }: SweepStatusArguments,
  context: ToolContext,
): Promise<void> {
  const { env, signal, stdout } = context;
  const root = await resolveResultsFolder({ folder, context });
  const textOf = (states: readonly CheckpointProgress[]): string =>
    json ? statusJson(root, states) : statusLines(states, { root, context }).join('\n');
  const region = createLiveRegion(stdout);
  const told: ToldJobs = new Map();
  const beganMs = performance.now();
  for (;;) {
    const lookedMs = performance.now();
    const states = await readTreeStates({ root, slurm: { env, signal }, told });
    if (!watch || !states.some(({ state }) => state === 'running' || state === 'waiting')) {
      region.done();
      stdout.write(`${textOf(states)}\n`);
      return;
    }
    if (stdout.isTTY === true) region.update(textOf(states));
    else stdout.write(`${textOf(states)}\n${json ? '' : '\n'}`);
    const [lookMs, elapsedMs] = [performance.now() - lookedMs, lookedMs - beganMs];
    const paceMs = paceOfLooks({ leastMs: INTERVAL_MS, lookMs, elapsedMs });
    await setTimeout(paceMs, undefined, { signal }).catch(() => undefined);
    signal.throwIfAborted();
  }
}
