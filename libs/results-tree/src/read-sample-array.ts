import { readFile } from 'node:fs/promises';
import { parsePythonJson, SampleParseError } from '@evalcurve/results';

/** Whether a samples file that starts with this block is one JSON array, as 0.4.0 to 0.4.2 write. */
export function startsArray(block: Buffer): boolean {
  return block.find((byte) => byte > 32) === '['.charCodeAt(0);
}

/**
 * The values of a samples file that is one JSON array.
 *
 * @throws SampleParseError where it is cut off or no array
 */
export async function readSampleArray(path: string): Promise<readonly unknown[]> {
  const parsed = parsePythonJson(await readFile(path, 'utf8'));
  if (parsed.success && Array.isArray(parsed.value)) return parsed.value as unknown[];
  throw new SampleParseError('is cut off or not JSON', { path, cause: parsed.success ? null : parsed.cause });
}
