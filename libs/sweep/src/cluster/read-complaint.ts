import { open } from 'node:fs/promises';

/** As every tool of this project says why it ends. */
const RE_COMPLAINT = /^✗ (?<text>.+)$/gmu;

/** What a task prints first each time that it is started; the log has all its starts. */
const RE_START = /^task \d+ on .*, started again \d+ times: .*$/gmu;

/** What is read of a log's end. */
const MOST_BYTES = 8192;

/**
 * Why the program in a task ended, from the end of what it printed since it was last started; null where it does not say,
 * as one that was killed.
 *
 * @param logFile - what the task printed
 */
export async function readComplaint(logFile: string): Promise<string | null> {
  const printed = await readEnd(logFile).catch(() => '');
  const text = printed.slice([...printed.matchAll(RE_START)].at(-1)?.index ?? 0);
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
