import { open, realpath } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { systemErrorReason } from '@evalcurve/errors';
import { BrokenCheckpointError } from '../broken-checkpoint-error.ts';
import { parseSafetensorsHeader } from './parse-safetensors-header.ts';
import type { StoredTensor } from './stored-tensor.ts';

/** The format's own limit. */
const MOST_HEADER_BYTES = 100_000_000;

/**
 * Reads the header of a safetensors file, not its values. Links are followed, since the runtime does not read
 * weights through them.
 *
 * @throws BrokenCheckpointError
 */
export async function readSafetensorsHeader(path: string): Promise<StoredTensor[]> {
  const file = await realpath(path).catch((cause: unknown) => {
    throw new BrokenCheckpointError({ file: path, problem: 'not found', cause });
  });
  try {
    const handle = await open(file);
    return await readHeader(handle, file).finally(() => handle.close());
  } catch (cause) {
    if (cause instanceof BrokenCheckpointError) throw cause;
    throw new BrokenCheckpointError({ file, problem: `cannot be read (${systemErrorReason(cause)})`, cause });
  }
}

async function readHeader(handle: FileHandle, file: string): Promise<StoredTensor[]> {
  const { size: fileSize } = await handle.stat();
  if (fileSize < 8) {
    throw new BrokenCheckpointError({ file, problem: `${fileSize} bytes long: not a safetensors file` });
  }
  const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
  const length = buffer.readBigUInt64LE();
  if (length > BigInt(Math.min(MOST_HEADER_BYTES, fileSize - 8))) {
    const problem = `claims a header of ${length} bytes, the file has ${fileSize}: not a whole safetensors file`;
    throw new BrokenCheckpointError({ file, problem });
  }
  const bytes = Number(length);
  const header = await handle.read(Buffer.alloc(bytes), 0, bytes, 8);
  return parseSafetensorsHeader({
    file,
    header: header.buffer.toString('utf8', 0, header.bytesRead),
    dataStart: 8 + bytes,
    fileSize,
  });
}
