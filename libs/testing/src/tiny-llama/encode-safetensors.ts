/** A weight with its values, row by row. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** How each value is stored: 16 bits (rounded to the nearest, ties to even) or 32. */
export type TensorType = 'BF16' | 'F32';

/** What {@link encodeSafetensors} writes. */
export interface EncodeSafetensorsOptions {
  readonly tensors: readonly Tensor[];
  readonly type: TensorType;
}

/**
 * A file in the safetensors format: the header's length (64 bits, little-endian), the header (JSON,
 * padded by blanks to eight bytes), the values.
 *
 * Source: https://huggingface.co/docs/safetensors/index#format
 */
export function encodeSafetensors({ tensors, type }: EncodeSafetensorsOptions): Uint8Array {
  const contents = tensors.map((tensor) => encodeValues(tensor.values, type));
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  let offset = 0;
  for (const [index, { name, shape }] of tensors.entries()) {
    const end = offset + (contents[index]?.byteLength ?? 0);
    header[name] = { dtype: type, shape, data_offsets: [offset, end] };
    offset = end;
  }
  const json = Buffer.from(JSON.stringify(header));
  const padding = Buffer.alloc((8 - (json.byteLength % 8)) % 8, ' ');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.byteLength + padding.byteLength));
  return Buffer.concat([length, json, padding, ...contents]);
}

function encodeValues(values: Float32Array, type: TensorType): Uint8Array {
  const bytes = Buffer.alloc(values.length * (type === 'F32' ? 4 : 2));
  for (const [index, value] of values.entries()) {
    if (type === 'F32') bytes.writeFloatLE(value, index * 4);
    else bytes.writeUInt16LE(bfloat16(value), index * 2);
  }
  return bytes;
}

/** The upper half of the 32 bits of a float, rounded; NaN stays NaN. */
function bfloat16(value: number): number {
  if (Number.isNaN(value)) return 0x7fc0;
  const bits = Buffer.alloc(4);
  bits.writeFloatBE(value);
  const whole = bits.readUInt32BE();
  return ((whole + 0x7fff + ((whole >>> 16) & 1)) >>> 16) & 0xffff;
}
