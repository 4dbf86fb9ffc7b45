import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A cache and its place. */
export interface CodeCache {
  readonly file: string;
  readonly data: Buffer;
}

/** Writes a cache so that no other process ever reads half of it; one that cannot be written is left out. */
export async function writeCodeCache({ file, data }: CodeCache): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(temporary, data, { mode: 0o600, flag: 'wx' });
    await rename(temporary, file);
  } catch {
    // A read-only or full disk is no reason not to go on.
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
