const encoder = new TextEncoder();

/**
 * Writes one message in the wire format of Protocol Buffers.
 *
 * Source: https://protobuf.dev/programming-guides/encoding/
 */
export class ProtobufWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** A whole number: `int32`, `int64`, `bool` or an enumeration. */
  integer(field: number, value: number): this {
    this.#varint(BigInt(field << 3));
    return this.#varint(BigInt.asUintN(64, BigInt(value)));
  }

  /** A `float`. */
  float(field: number, value: number): this {
    this.#varint(BigInt((field << 3) | 5));
    this.#reserve(4);
    new DataView(this.#bytes.buffer).setFloat32(this.#length, value, true);
    this.#length += 4;
    return this;
  }

  /** A `bytes`, `string` or message field. */
  bytes(field: number, content: Uint8Array | string | ProtobufWriter): this {
    const bytes = asBytes(content);
    this.#varint(BigInt((field << 3) | 2)).#varint(BigInt(bytes.length));
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** What was written so far; valid until more is written. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #varint(value: bigint): this {
    this.#reserve(10);
    let rest = value;
    for (; rest > 127n; rest >>= 7n) this.#bytes[this.#length++] = Number(rest & 127n) | 128;
    this.#bytes[this.#length++] = Number(rest);
    return this;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

function asBytes(content: Uint8Array | string | ProtobufWriter): Uint8Array {
  if (content instanceof ProtobufWriter) return content.finish();
  return typeof content === 'string' ? encoder.encode(content) : content;
}
