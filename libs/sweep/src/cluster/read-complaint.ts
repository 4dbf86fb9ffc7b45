import { open } from 'node:fs/promises';

/** As every tool of this project says why it ends. */
const RE_COMPLAINT = /^✗ (?<text>.+)$/gmu;

/** What is read of a log's end. */
const MOST_BYTES = 8192;

/**
 * Why the program in a task ended, from the end of what it printed; null where it does not say, as one that was killed.
 *
 * @param logFile - what the task printed
 */
export async function readComplaint(logFile: string): Promise<string | null> {
  const text = await readEnd(logFile).catch(() => '');
  return [...text.matchAll(RE_COMPLAINT)].at(-1)?.groups?.['text'] ?? null;
}

async function readEnd(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - MOST_BYTES);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MOST_BYTES), position: start });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
