import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointDirectory } from './checkpoint-directory.ts';
import { CHECKPOINT_STEPS } from './checkpoint-steps.ts';
import { madeResults } from './made-results.ts';

/**
 * Writes results of 27 checkpoints, one file each, as lm_eval 0.4.12 writes them without samples.
 *
 * @param directory - the results folder; made where it is not there
 */
export async function writeResultsTree(directory: string): Promise<void> {
  for (const step of CHECKPOINT_STEPS) {
    const folder = checkpointDirectory(directory, step);
    await mkdir(folder, { recursive: true });
    const text = JSON.stringify(madeResults(step), null, 2);
    await writeFile(join(folder, 'results_2026-01-02T03-04-05.678901.json'), text);
  }
}
