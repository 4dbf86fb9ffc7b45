import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file beside the place that it is meant for, to be renamed or linked there: nobody ever reads a part of it.
 *
 * @returns the path of what was written
 * @throws Error of Node where it cannot be written; nothing is left then
 */
export async function writeBeside(path: string, content: object): Promise<string> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, `${JSON.stringify(content)}\n`, { mode: 0o644 });
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return beside;
}
