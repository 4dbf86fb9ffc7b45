import { asciiBytes, type ByteCursor } from './byte-cursor.ts';

// Five choices, a filter, three hashes and two metrics take some 500 characters.
const TAIL_LENGTH = 512;
const OPENING_BRACKET = 91;
const RESPONSES = asciiBytes(', "filtered_resps": [');
/** By the byte that stands where its last one would: how far it is from there at least (R. N. Horspool, 1980). */
const STEPS = Uint8Array.from({ length: 256 }, (_, byte) => {
  return RESPONSES.length - 1 - RESPONSES.subarray(0, -1).lastIndexOf(byte);
});

/** Goes behind the bracket that opens the log-likelihoods of a line, which are near its end; false where there are none. */
export function goToResponses(
  cursor: ByteCursor,
  { bytes, end }: { readonly bytes: Uint8Array; readonly end: number },
): boolean {
  let last = Math.max(cursor.at, end - TAIL_LENGTH) + RESPONSES.length - 1;
  for (; last < end; last += STEPS[bytes[last] ?? 0] ?? 1) {
    if (bytes[last] !== OPENING_BRACKET) continue;
    cursor.at = last + 1 - RESPONSES.length;
    if (cursor.skip(RESPONSES)) return true;
  }
  return false;
}
