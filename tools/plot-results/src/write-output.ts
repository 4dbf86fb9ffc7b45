import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { OutputError } from './output-error.ts';
import type { Output } from './resolve-output.ts';

/**
 * Writes a file whole or not at all: beside its place first, then renamed, so that an older picture stays
 * until the new one is complete.
 *
 * @throws OutputError where it cannot be written
 */
export async function writeOutput({ path, shown }: Output, data: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, data, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutputError(shown, error);
  }
}
