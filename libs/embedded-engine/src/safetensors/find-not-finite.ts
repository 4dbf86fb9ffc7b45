import { open } from 'node:fs/promises';
import type { StoredTensor, StoredType } from './stored-tensor.ts';

const CHUNK_BYTES = 4 << 20;

/** The bits of a value's exponent: all of them are set in NaN and the infinities only. */
const EXPONENT: Readonly<Record<StoredType, number>> = {
  float32: 0x7f800000,
  float16: 0x7c00,
  bfloat16: 0x7f80,
};

/** The first of the weights that holds NaN or an infinite value; null where none does. Reads all values. */
export async function findNotFinite(weights: Iterable<StoredTensor>): Promise<StoredTensor | null> {
  for (const tensor of weights) {
    if (typeof tensor.type === 'string' && (await holdsNotFinite(tensor, tensor.type))) return tensor;
  }
  return null;
}

async function holdsNotFinite({ file, offset, length }: StoredTensor, type: StoredType): Promise<boolean> {
  const handle = await open(file);
  try {
    const buffer = new ArrayBuffer(Math.min(CHUNK_BYTES, length));
    const values = type === 'float32' ? new Uint32Array(buffer) : new Uint16Array(buffer);
    for (let done = 0; done < length;) {
      const { bytesRead } = await handle.read(
        ...[new Uint8Array(buffer), 0, Math.min(buffer.byteLength, length - done), offset + done],
      );
      if (bytesRead === 0) return false;
      const read = values.subarray(0, bytesRead / values.BYTES_PER_ELEMENT);
      if (read.some((bits) => (bits & EXPONENT[type]) === EXPONENT[type])) return true;
      done += bytesRead;
    }
    return false;
  } finally {
    await handle.close();
  }
}
