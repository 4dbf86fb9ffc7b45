import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { SweepStatus } from './results-tree.ts';
import { sweepFolder } from './sweep-folder.ts';
import { isLockAlive, readSweepLock } from './sweep-lock.ts';
import { writeJsonFile } from './write-json-file.ts';

const runningSchema = z.object({
  id: z.string(),
  sinceMs: z.number(),
  device: z.string().nullable().default(null),
});

const sweepStatusSchema = z.object({
  schemaVersion: z.literal(1),
  planned: z.array(z.string()),
  // Sweeps of one device used to write their one checkpoint, or null.
  running: z.union([
    z.array(runningSchema),
    runningSchema.nullable().transform((running) => (running === null ? [] : [running])),
  ]),
  failed: z.array(z.object({ id: z.string(), reason: z.string(), logFile: z.string() })),
});

/** Where it stands what a sweep, or a part of it, is doing. */
export function sweepStatusPath(root: string, part?: string): string {
  return join(sweepFolder(root, part), 'sweep.json');
}

/** Where {@link writeSweepStatus} writes what. */
export interface WriteSweepStatusOptions {
  /** The results tree. */
  readonly root: string;
  readonly status: SweepStatus;
  /** Which part of a sweep does this, left out where it is the only one. */
  readonly part?: string | undefined;
}

/** Writes what a sweep is doing to `sweep.json` in its {@link sweepFolder}: whole or not at all. */
export async function writeSweepStatus({ root, status, part }: WriteSweepStatusOptions): Promise<void> {
  const file = sweepStatusSchema.parse({ schemaVersion: 1, ...status });
  await writeJsonFile(sweepStatusPath(root, part), file);
}

/**
 * Reads what a sweep, or a part of it, is doing, null where none ever ran here or its file is not readable. `running`
 * is empty where the process that wrote it is dead, however it died: its lock tells.
 */
export async function readSweepStatus(root: string, part?: string): Promise<SweepStatus | null> {
  const [text, lock] = await Promise.all([
    readFile(sweepStatusPath(root, part), 'utf8').catch(() => null),
    readSweepLock(root, part),
  ]);
  const status = text === null ? null : parse(text);
  if (status === null) return null;
  const { planned, running, failed } = status;
  const isAlive = running.length > 0 && lock !== null && (await isLockAlive(lock));
  return { planned, running: isAlive ? running : [], failed };
}

function parse(text: string): z.infer<typeof sweepStatusSchema> | null {
  try {
    return sweepStatusSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
