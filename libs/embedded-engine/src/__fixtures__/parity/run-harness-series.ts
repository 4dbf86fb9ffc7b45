import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Several checkpoints, evaluated one after another. */
export interface RunHarnessSeriesOptions {
  /** The `lm_eval` program; its Python lies beside it. */
  readonly harness: string;
  readonly checkpoints: readonly string[];
  readonly endpoint: string;
  /** Home of its caches; the working folder too. */
  readonly home: string;
  /** Gets one folder a checkpoint. */
  readonly output: string;
}

/** Asks several checkpoints `mmlu` 0-shot in float32 with the real harness, in one process of it. */
export async function runHarnessSeries(options: RunHarnessSeriesOptions): Promise<void> {
  const { harness, checkpoints, endpoint, home, output } = options;
  const script = join(import.meta.dirname, 'evaluate_series.py');
  const child = spawn(join(dirname(harness), 'python'), [script, output, ...checkpoints], {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, HF_HOME: home, HF_ENDPOINT: endpoint },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const log = await text(child.stderr);
  if ((await ended) !== 0) throw new Error(log.slice(-3000));
}
