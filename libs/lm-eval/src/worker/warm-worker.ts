import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { EngineSetup } from '../engine-setup.ts';
import type { HarnessOutcome, RunHarness } from '../harness-run.ts';
import { recogniseFailure } from '../recognise-failure.ts';
import { runHarness } from '../run-harness.ts';
import { KeptWorker } from './kept-worker.ts';

/** Runs lm_eval's command for one checkpoint after the other in one process. */
export interface WarmWorker {
  readonly run: RunHarness;
  /** Ends the process; never rejects. */
  readonly close: () => Promise<void>;
}

/**
 * Keeps a worker from one evaluation to the next. An evaluation that a worker's own fault ended (it
 * crashed, hung, spoke rubbish, ran out of memory) is done once more by a new one. Where a worker
 * cannot be had with this lm_eval, each evaluation is a process of its own; the log says why. Of
 * several evaluations at a time, each waits for the one before.
 *
 * @example
 * const worker = createWarmWorker(setup);
 * await worker.run({ request, context, parameters: ['--model', 'hf', …], onLine }); // { exitCode: 0, … }
 * await worker.close();
 */
export function createWarmWorker(setup: EngineSetup): WarmWorker {
  const kept = new KeptWorker(setup);
  const plain = runHarness(setup);
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();
  const runOnce: RunHarness = async (run) => {
    const { outputDirectory } = run.context;
    const before = await readdir(outputDirectory);
    const first = await kept.attempt(run);
    if (first === null) return plain(run);
    if (isClosed || !isWorkersFault(first)) return first;
    await removeNew(outputDirectory, [...before, run.context.logFile]);
    return (await kept.attempt(run)) ?? plain(run);
  };
  return {
    run: (run) => {
      const mine = turn.then(() => runOnce(run));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      isClosed = true;
      await kept.end();
    },
  };
}

// Memory that ran out in a worker may suffice in a new one.
function isWorkersFault({ fault, exitCode, lines }: HarnessOutcome): boolean {
  return fault !== undefined || (exitCode !== 0 && recogniseFailure(lines).failure === 'out-of-memory');
}

// Results of two attempts side by side could not be told apart.
async function removeNew(directory: string, kept: readonly string[]): Promise<void> {
  const keptPaths = kept.map((path) => resolve(directory, path));
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (!keptPaths.includes(path)) await rm(path, { recursive: true });
  }
}
