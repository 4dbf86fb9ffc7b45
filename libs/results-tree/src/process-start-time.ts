import { readFile } from 'node:fs/promises';

/**
 * When a process started, in the system's own count (clock ticks since boot, on Linux); null where
 * the process is gone or the system has no `/proc`.
 *
 * @example
 * await processStartTime(process.pid); // '1342188'
 */
export async function processStartTime(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // Field 22 of proc(5); the name, field 2, stands in parentheses and may hold blanks itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[19] ?? null;
}
