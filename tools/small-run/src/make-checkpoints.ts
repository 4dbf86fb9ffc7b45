import { join } from 'node:path';
import { writeTinyLlama } from '@evalcurve/testing';

const STEPS = [2000, 28_000, 54_000];

/** Writes three small Llama checkpoints with random weights, named as Megatron names them, and answers with their folder. */
export async function makeCheckpoints(directory: string): Promise<string> {
  const folder = join(directory, 'random-llama');
  for (const [index, step] of STEPS.entries()) {
    await writeTinyLlama({
      directory: join(folder, `iter_${String(step).padStart(7, '0')}`),
      seed: index + 1,
    });
  }
  return folder;
}
