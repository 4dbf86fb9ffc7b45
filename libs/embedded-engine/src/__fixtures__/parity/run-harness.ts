import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** One run of the real harness. */
export interface RunHarnessOptions {
  /** The `lm_eval` program. */
  readonly harness: string;
  readonly modelDirectory: string;
  readonly tasks: readonly string[];
  readonly numFewshot: number;
  readonly endpoint: string;
  /** Home of its caches; the working folder too. */
  readonly home: string;
  readonly output: string;
}

/** Evaluates a checkpoint in float32 on the CPU with the real harness. */
export async function runHarness(options: RunHarnessOptions): Promise<void> {
  const { harness, modelDirectory, tasks, numFewshot, endpoint, home, output } = options;
  const flags = [
    ...['--model', 'hf', '--model_args', `pretrained=${modelDirectory},dtype=float32`],
    ...['--tasks', tasks.join(','), '--num_fewshot', String(numFewshot), '--batch_size', '8'],
    ...['--device', 'cpu', '--log_samples', '--output_path', output],
  ];
  const child = spawn(harness, flags, {
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, HF_HOME: home, HF_ENDPOINT: endpoint },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log = await text(child.stderr);
  if (!log.includes('Saving results aggregated')) throw new Error(log.slice(-3000));
}
