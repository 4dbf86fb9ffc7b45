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
  const texts: Uint8Array[] = [];
  for (const opening of ARGUMENTS) {
    const isNext = cursor.skip(opening) && cursor.skipJsonString() >= 0 && cursor.skip(BETWEEN);
    const start = cursor.at;
    if (!isNext || cursor.skipJsonString() < 0) return null;
    texts.push(bytes.subarray(start, cursor.at - 1));
    if (cursor.skip(CLOSING)) return measure(texts);
    if (!cursor.skip(NEXT)) return null;
  }
  return null;
}

// As measureContinuations does, without making strings of what has no escapes.
function measure(texts: readonly Uint8Array[]): Continuations {
  if (texts.some((text) => text.includes(BACKSLASH))) return measureContinuations(texts.map(unescaped));
  const delimiter = texts.every((text) => text[0] === BLANK) ? 1 : 0;
  return {
    characters: areEqual(texts) ? null : texts.map((text) => charactersIn(text) - delimiter),
    bytes: texts.map(({ length }) => length),
  };
}

const decoder = new TextDecoder();

function unescaped(text: Uint8Array): string {
  return String(JSON.parse(`"${decoder.decode(text)}"`));
}

function areEqual(texts: readonly Uint8Array[]): boolean {
  const [first] = texts;
  return (
    texts.length > 1 &&
    texts.every((text) => text.length === first?.length && text.every((byte, index) => byte === first[index]))
  );
}

// All bytes of a character but the first are 10xxxxxx.
function charactersIn(text: Uint8Array): number {
  let count = 0;
  for (const byte of text) if ((byte & 0xc0) !== 0x80) count += 1;
  return count;
}
