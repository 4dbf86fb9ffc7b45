import type { Readable } from 'node:stream';
import { splitLines } from './split-lines.ts';

/**
 * Hands over each line of a stream, split at `\r` and `\n`.
 *
 * @example
 * readLines(child.stderr, console.error);
 */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  const splitter = splitLines(onLine);
  stream.on('data', splitter.write).on('end', splitter.end);
}
