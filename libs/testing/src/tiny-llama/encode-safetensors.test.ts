import { expect, it } from '@jest/globals';
import { encodeSafetensors } from './encode-safetensors.ts';

const tensors = [
  { name: 'a', shape: [2, 2], values: Float32Array.of(1, -2, 0.5, 3.140625) },
  { name: 'b', shape: [1], values: Float32Array.of(Number.NaN) },
];

const parse = (bytes: Uint8Array) => {
  const file = Buffer.from(bytes);
  const length = Number(file.readBigUInt64LE());
  return {
    header: JSON.parse(file.toString('utf8', 8, 8 + length)) as unknown,
    data: file.subarray(8 + length),
    length,
  };
};

it('writes a header padded to eight bytes and the values behind it', () => {
  const { header, data, length } = parse(encodeSafetensors({ tensors, type: 'F32' }));
  expect(length % 8).toBe(0);
  expect(header).toEqual({
    __metadata__: { format: 'pt' },
    a: { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] },
    b: { dtype: 'F32', shape: [1], data_offsets: [16, 20] },
  });
  expect([0, 4, 8, 12, 16].map((offset) => data.readFloatLE(offset))).toEqual([
    1,
    -2,
    0.5,
    3.140625,
    Number.NaN,
  ]);
});

it('halves the values to bfloat16', () => {
  const { header, data } = parse(encodeSafetensors({ tensors, type: 'BF16' }));
  expect(header).toMatchObject({ b: { dtype: 'BF16', data_offsets: [8, 10] } });
  expect([0, 2, 4, 6, 8].map((offset) => data.readUInt16LE(offset))).toEqual([
    0x3f80, 0xc000, 0x3f00, 0x4049, 0x7fc0,
  ]);
});

it('rounds to the nearest bfloat16, ties to even', () => {
  const values = Float32Array.of(1 + 2 ** -8, 1 + 3 * 2 ** -8, 1 + 2 ** -8 + 2 ** -20);
  const { data } = parse(encodeSafetensors({ tensors: [{ name: 'a', shape: [3], values }], type: 'BF16' }));
  expect([0, 2, 4].map((offset) => data.readUInt16LE(offset))).toEqual([0x3f80, 0x3f82, 0x3f81]);
});
