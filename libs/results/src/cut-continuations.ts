import type { ByteCursor } from './byte-cursor.ts';
import { asciiBytes } from './byte-cursor.ts';
import type { Continuations } from './continuations.ts';
import { measureContinuations } from './measure-continuations.ts';

const OPENING = asciiBytes('{');
const BETWEEN = asciiBytes(', "arg_1": "');
const NEXT = asciiBytes('}, ');
const CLOSING = asciiBytes('}}, "resps": ');
const ARGUMENTS = Array.from({ length: 5 }, (_, index) => asciiBytes(`"gen_args_${index}": {"arg_0": "`));
const [BLANK, BACKSLASH] = [32, 92];

/**
 * Cuts the continuations out of a sample's `arguments`, whose opening brace is next; null where they do not look as
 * lm_eval writes them. Contexts are passed over: only their closing quotes are looked for.
 */
export function cutContinuations(cursor: ByteCursor, bytes: Uint8Array): Continuations | null {
  if (!cursor.skip(OPENING)) return null;
  const ends: number[] = [];
  for (const opening of ARGUMENTS) {
    const isNext = cursor.skip(opening) && cursor.skipJsonString() >= 0 && cursor.skip(BETWEEN);
    const start = cursor.at;
    if (!isNext || cursor.skipJsonString() < 0) return null;
    ends.push(start, cursor.at - 1);
    if (cursor.skip(CLOSING)) return measure(ends, bytes);
    if (!cursor.skip(NEXT)) return null;
  }
  return null;
}

// As measureContinuations does, without making strings of what has no escapes. Each text is where it starts and where
// it ends: a view of its own would cost more than all that is done with it.
function measure(ends: readonly number[], bytes: Uint8Array): Continuations {
  const characters: number[] = [];
  const sizes: number[] = [];
  const first = ends[0] ?? 0;
  let delimiter = 1;
  let isEqual = ends.length > 2;
  for (let text = 0; text < ends.length; text += 2) {
    const start = ends[text] ?? 0;
    const end = ends[text + 1] ?? 0;
    let count = 0;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === BACKSLASH) return measureContinuations(unescaped(ends, bytes));
      // All bytes of a character but the first are 10xxxxxx.
      if ((byte & 0xc0) !== 0x80) count += 1;
      if (byte !== bytes[first + at - start]) isEqual = false;
    }
    if (bytes[start] !== BLANK || end === start) delimiter = 0;
    if (end - start !== (ends[1] ?? 0) - first) isEqual = false;
    characters.push(count);
    sizes.push(end - start);
  }
  return { characters: isEqual ? null : characters.map((count) => count - delimiter), bytes: sizes };
}

const decoder = new TextDecoder();

function unescaped(ends: readonly number[], bytes: Uint8Array): string[] {
  return Array.from({ length: ends.length / 2 }, (_, text) => {
    const raw = decoder.decode(bytes.subarray(ends[2 * text], ends[2 * text + 1]));
    return String(JSON.parse(`"${raw}"`));
  });
}
