import { decimal } from './decimal.ts';
import { pythonFloat } from './python-float.ts';

const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const BACKSLASH = 92;
/** ASCII that stands for itself in a JSON string. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[ !#-[\]-~]/u.test(String.fromCharCode(byte)) ? 1 : 0,
);
/** Four log-likelihoods with what stands between. */
const COPIED_AT_ONCE = 160;
const DIGITS_AT_ONCE = 9;

/** Bytes that are read in one direction, and how a string of its own is made of some of them. */
export interface ByteText {
  readonly bytes: Uint8Array;
  /** A character for each byte from `start` up to `end` or the last: those that are kept are ASCII. */
  readonly copy: (start: number, end: number) => string;
}

/** The bytes of an ASCII text. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * A place in JSON of known form. Each method goes past what it reads; where that is not next, it says so
 * and the place is undefined: whoever reads on with it gives up.
 *
 * @example
 * const cursor = new ByteCursor({ bytes: asciiBytes('"acc": 0.5'), copy });
 * cursor.skip(asciiBytes('"acc": ')) && cursor.readNumber(); // 0.5
 */
export class ByteCursor {
  at = 0;
  private readonly bytes: Uint8Array;
  private readonly copy: ByteText['copy'];
  private copied = '';
  private copiedFrom = 0;

  constructor({ bytes, copy }: ByteText) {
    this.bytes = bytes;
    this.copy = copy;
  }

  /** The byte that is next, -1 at the end. */
  get next(): number {
    return this.bytes[this.at] ?? -1;
  }

  /** Whether exactly these bytes are next. */
  skip(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < expected.length; index++) {
      if (bytes[at + index] !== expected[index]) return false;
    }
    this.at = at + expected.length;
    return true;
  }

  /** Where the string ends whose opening quote was read; -1 where it holds more than plain ASCII. */
  skipString(): number {
    const { bytes } = this;
    let at = this.at;
    while (IS_PLAIN[bytes[at] ?? 0] === 1) at++;
    this.at = at + 1;
    return bytes[at] === QUOTE ? at : -1;
  }

  /** Goes past the next quote, whatever stands before it; false where there is none. */
  skipToQuote(): boolean {
    const quote = this.bytes.indexOf(QUOTE, this.at);
    this.at = quote + 1;
    return quote !== -1;
  }

  /** Goes past the closing quote of a string of any content and tells where that is; -1 where there is none. */
  skipJsonString(): number {
    const { bytes, at } = this;
    let quote = bytes.indexOf(QUOTE, at);
    while (quote !== -1 && isEscaped({ bytes, at: quote, from: at })) quote = bytes.indexOf(QUOTE, quote + 1);
    this.at = quote + 1;
    return quote;
  }

  /** A whole number of at most so many digits, -1 where there is none. */
  readIndex(mostDigits: number): number {
    const { bytes, at } = this;
    let value = 0;
    let end = at;
    for (; isDigit(bytes[end]); end++) value = value * 10 + (bytes[end] ?? 0) - ZERO;
    this.at = end;
    return end === at || end - at > mostDigits ? -1 : value;
  }

  /** A number as Python writes it; null where there is none. */
  readNumber(): number | null {
    const { bytes, at: start } = this;
    const first = bytes[start] === MINUS ? start + 1 : start;
    this.at = first;
    let high = this.readDigits(0, DIGITS_AT_ONCE);
    const point = this.at;
    let places = 0;
    let low = 0;
    let lowPlaces = 0;
    if (bytes[point] === POINT) {
      this.at++;
      if (high === 0) while (bytes[this.at] === ZERO) this.at++;
      high = this.readDigits(high, high === 0 ? DIGITS_AT_ONCE : DIGITS_AT_ONCE + first - point);
      places = this.at - point - 1;
      low = this.readDigits(0, DIGITS_AT_ONCE);
      lowPlaces = this.at - point - 1 - places;
    }
    const end = this.at;
    const isPlain = isDigit(bytes[first]) && isDigit(bytes[end - 1]) && !isNumberByte(bytes[end]);
    const size = isPlain ? decimal(high, { places, low, lowPlaces }) : null;
    if (size !== null) return first === start ? size : -size;
    this.at = start;
    return this.readOddNumber();
  }

  // The digits that are next, behind those of a number that were read before: nine of them fit into 32 bits.
  private readDigits(before: number, most: number): number {
    const { bytes, at: start } = this;
    let digits = before;
    let end = start;
    for (; end < start + most && isDigit(bytes[end]); end++) {
      digits = (digits * 10 + (bytes[end] ?? 0) - ZERO) | 0;
    }
    this.at = end;
    return digits;
  }

  // `1e-05`, `nan`, `-inf`, what has very many digits, and whatever else looks like a number from far.
  private readOddNumber(): number | null {
    const start = this.at;
    while (isNumberByte(this.bytes[this.at])) this.at++;
    return pythonFloat(this.text(start, this.at));
  }

  // Numbers come together: one copy serves them all.
  private text(start: number, end: number): string {
    if (start < this.copiedFrom || end > this.copiedFrom + this.copied.length) {
      this.copiedFrom = start;
      this.copied = this.copy(start, Math.max(end, start + COPIED_AT_ONCE));
    }
    return this.copied.slice(start - this.copiedFrom, end - this.copiedFrom);
  }
}

interface EscapablePlace {
  readonly bytes: Uint8Array;
  readonly at: number;
  /** Where the string starts. */
  readonly from: number;
}

// By an odd number of backslashes.
function isEscaped({ bytes, at, from }: EscapablePlace): boolean {
  let first = at;
  while (first > from && bytes[first - 1] === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

// Digits, signs, points, and letters: `1e-05`, `nan`, `-inf`.
function isNumberByte(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return isDigit(byte) || byte === MINUS || byte === POINT || byte === PLUS || (byte >= 97 && byte <= 122);
}

const PLUS = 43;
