/**
 * What snappy compressed. The decompressor of hyparquet goes back in its input where a literal's length is damaged,
 * and then around in circles; this one only goes on.
 *
 * @param size how many bytes there must be
 * @see https://github.com/google/snappy/blob/main/format_description.txt
 * @throws Error where they are not `size`
 * @example
 * uncompressSnappy(Uint8Array.of(5, 0x00, 7, 0x01, 1), 5); // 7 five times: one literal, then 4 copied from 1 back
 */
export function uncompressSnappy(input: Uint8Array, size: number): Uint8Array {
  if (size > input.length * MOST_BYTES_A_BYTE) throw damaged(size);
  const output = new Uint8Array(size);
  let at = 0;
  // How long it was; the page's header says it, too.
  while ((input[at] ?? 0) > 127) at += 1;
  at += 1;
  let written = 0;
  while (at < input.length) {
    const tag = input[at] ?? 0;
    const kind = tag & 3;
    const upper = tag >>> 2;
    const ownBytes = kind === 0 ? Math.max(0, upper + 1 - LONGEST_SHORT_LITERAL) : (OFFSET_BYTES[kind] ?? 0);
    let own = 0;
    for (let byte = ownBytes; byte > 0; byte -= 1) own = own * 256 + (input[at + byte] ?? 0);
    at += 1 + ownBytes;
    let length = upper + 1;
    if (kind === 0) {
      if (ownBytes > 0) length = own + 1;
      if (at + length > input.length || written + length > size) throw damaged(size);
      for (let byte = 0; byte < length; byte += 1) output[written + byte] = input[at + byte] ?? 0;
      at += length;
    } else {
      if (kind === 1) length = (upper & 7) + 4;
      const from = written - (kind === 1 ? (tag >>> 5) * 256 + own : own);
      if (from < 0 || from === written || written + length > size) throw damaged(size);
      // Byte by byte: a copy may begin within what it writes.
      for (let byte = 0; byte < length; byte += 1) output[written + byte] = output[from + byte] ?? 0;
    }
    written += length;
  }
  if (written !== size) throw damaged(size);
  return output;
}

/** The most that one byte stands for: a copy of 64 bytes takes 3. */
const MOST_BYTES_A_BYTE = 22;
/** How many bytes say how far back a copy begins, by its kind; 0 is no copy. */
const OFFSET_BYTES = [0, 1, 2, 4];
/** Longer literals say their length in bytes of its own. */
const LONGEST_SHORT_LITERAL = 60;

function damaged(size: number): Error {
  return new Error(`damaged: compressed bytes that do not give ${size} bytes`);
}
