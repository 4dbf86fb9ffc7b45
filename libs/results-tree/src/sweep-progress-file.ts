import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { sweepFolder } from './sweep-folder.ts';
import { writeJsonFile } from './write-json-file.ts';

const phaseSchema = z.object({
  phase: z.string(),
  done: z.number().nullable(),
  total: z.number().nullable(),
});

const fileSchema = z.object({
  schemaVersion: z.literal(1),
  checkpoints: z.record(z.string(), phaseSchema),
});

/**
 * How far a sweep is with one checkpoint.
 *
 * - `phase`: `fetching`, `scoring`, …
 * - `done`, `total`: bytes while fetching, else what the phase counts; null where it has no count
 */
export type CheckpointPhase = Readonly<z.infer<typeof phaseSchema>>;

/** Where {@link writeSweepProgress} writes what. */
export interface WriteSweepProgressOptions {
  /** The results tree. */
  readonly root: string;
  /** Which part of a sweep does this, left out where it is the only one. */
  readonly part?: string | undefined;
  /** By id. */
  readonly checkpoints: ReadonlyMap<string, CheckpointPhase>;
}

/**
 * Writes how far a sweep is to `progress.json` in its {@link sweepFolder}: whole or not at all. The file goes away where
 * there is nothing to say.
 */
export async function writeSweepProgress({
  root,
  part,
  checkpoints,
}: WriteSweepProgressOptions): Promise<void> {
  const path = progressPath(root, part);
  if (checkpoints.size === 0) return rm(path, { force: true });
  await writeJsonFile(
    path,
    fileSchema.parse({ schemaVersion: 1, checkpoints: Object.fromEntries(checkpoints) }),
  );
}

/**
 * Reads how far a sweep, or a part of it, was when it last said so; by checkpoint id. It stays there after one that was
 * killed: whether the sweep is alive its lock tells.
 */
export async function readSweepProgress(root: string, part?: string): Promise<Map<string, CheckpointPhase>> {
  const text = await readFile(progressPath(root, part), 'utf8').catch(() => '{}');
  return new Map(Object.entries(parse(text)));
}

function progressPath(root: string, part: string | undefined): string {
  return join(sweepFolder(root, part), 'progress.json');
}

function parse(text: string): Readonly<Record<string, CheckpointPhase>> {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data?.checkpoints ?? {};
  } catch {
    return {};
  }
}
