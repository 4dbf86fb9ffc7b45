import { expect, it } from '@jest/globals';
import { ProtobufWriter } from './protobuf-writer.ts';

it('writes the examples of the format', () => {
  expect([...new ProtobufWriter().integer(1, 150).finish()]).toEqual([0x08, 0x96, 0x01]);
  expect([...new ProtobufWriter().bytes(2, 'testing').finish()]).toEqual([
    0x12,
    7,
    ...Buffer.from('testing'),
  ]);
  const inner = new ProtobufWriter().integer(1, 150);
  expect([...new ProtobufWriter().bytes(3, inner).finish()]).toEqual([0x1a, 3, 0x08, 0x96, 0x01]);
});

it('writes negative numbers in ten bytes, floats in four, and grows', () => {
  expect([...new ProtobufWriter().integer(1, -1).finish()]).toEqual([8, ...Array<number>(9).fill(255), 1]);
  expect([...new ProtobufWriter().float(2, 1).finish()]).toEqual([0x15, 0, 0, 0x80, 0x3f]);
  expect(new ProtobufWriter().bytes(16, new Uint8Array(10_000)).finish()).toHaveLength(10_000 + 2 + 2);
});
