import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { ByteRange } from './byte-range.ts';

/** How a file is read. */
export interface FileChunksOptions {
  readonly source: string;
  readonly range: ByteRange;
  /** Another last byte of the file than it has. */
  readonly isAltered: boolean;
  /** No limit where it is left out. */
  readonly bytesPerSecond?: number | undefined;
  /** Ends the waiting between two pieces. */
  readonly signal: AbortSignal;
}

const CHUNK_BYTES = 65_536;
const CHUNKS_PER_SECOND = 50;

/**
 * The bytes of a part of a file, in small pieces and at the pace that was asked for.
 *
 * @throws the signal's reason
 */
export async function* fileChunks(options: FileChunksOptions): AsyncGenerator<Uint8Array> {
  const { source, range, isAltered, bytesPerSecond = Infinity, signal } = options;
  const limit = Math.max(1, Math.min(CHUNK_BYTES, Math.floor(bytesPerSecond / CHUNKS_PER_SECOND)));
  const file = await open(source);
  const startMs = performance.now();
  try {
    const { size } = await file.stat();
    for (let position = range.start; position <= range.end; position += limit) {
      const chunk = Buffer.alloc(Math.min(limit, range.end + 1 - position));
      await file.read(chunk, 0, chunk.byteLength, position);
      const last = size - 1 - position;
      if (isAltered && last < chunk.byteLength) chunk.writeUInt8(chunk.readUInt8(last) ^ 0xff, last);
      yield chunk;
      // By the start, not by the piece before: a busy machine wakes late, and pieces would come ever later.
      const dueMs = ((position + limit - range.start) / bytesPerSecond) * 1000;
      const waitMs = startMs + dueMs - performance.now();
      if (waitMs > 0) await setTimeout(waitMs, null, { signal });
    }
  } finally {
    await file.close();
  }
}
