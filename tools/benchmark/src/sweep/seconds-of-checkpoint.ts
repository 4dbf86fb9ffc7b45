import { runRecordSchema } from '@evalcurve/evaluation';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How long a checkpoint of a results tree took, from the beginning of its evaluation to its results. */
export async function secondsOfCheckpoint(output: string, checkpoint: string): Promise<number> {
  const text = await readFile(join(output, checkpoint, 'run.json'), 'utf8');
  const { startedAt, finishedAt } = runRecordSchema.parse(JSON.parse(text));
  return (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
}
