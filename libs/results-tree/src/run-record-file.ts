import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runRecordSchema, type RunRecord } from '@evalcurve/evaluation';
import { writeJsonFile } from './write-json-file.ts';

/** The name of the file beside a checkpoint's results that says how they came about. */
export const RUN_RECORD_FILE = 'run.json';

/** Where {@link writeRunRecord} writes what. */
export interface WriteRunRecordOptions {
  /** A checkpoint's folder or an attempt's. */
  readonly directory: string;
  readonly record: RunRecord;
}

/** Writes `run.json`: whole or not at all, readable by its owner alone. */
export async function writeRunRecord({ directory, record }: WriteRunRecordOptions): Promise<void> {
  await writeJsonFile(join(directory, RUN_RECORD_FILE), runRecordSchema.parse(record));
}

/**
 * Reads the `run.json` of a checkpoint's folder; null where there is none, or one that is not ours
 * or of a later schema.
 */
export async function readRunRecord(directory: string): Promise<RunRecord | null> {
  try {
    const text = await readFile(join(directory, RUN_RECORD_FILE), 'utf8');
    return runRecordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
