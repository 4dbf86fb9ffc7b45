import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { OutputError } from './output-error.ts';

/** A file that `--output` names. */
export interface OutputFile {
  /** Absolute. */
  readonly path: string;
  /** As a person would say it: as given, or the bare name. */
  readonly shown: string;
}

/**
 * Writes a file whole or not at all: beside its place first, then renamed, so that an older file stays
 * until the new one is complete.
 *
 * @throws OutputError where it cannot be written
 *
 * @example
 * await writeOutput({ path: '/data/curve.svg', shown: 'curve.svg' }, '<svg …');
 */
export async function writeOutput({ path, shown }: OutputFile, data: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, data, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new OutputError(shown, error);
  }
}
