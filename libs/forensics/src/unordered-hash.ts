/** A hash over a set of items that come in any order. */
export interface UnorderedHash {
  /** Adds one item, given as numbers and ASCII texts. */
  readonly add: (item: readonly (number | string)[]) => void;
  /** Sixteen hexadecimal digits. */
  readonly digest: () => string;
}

/**
 * A 64-bit hash of a set of items, each a list of numbers and texts, that does not depend on the items' order:
 * harnesses on several GPUs log their questions in another order. Each item is hashed by two
 * FNV-1a lanes over its bytes; the sums of the lanes, modulo 2³², are the hash. It tells equal sets
 * from different ones and withstands no attacker.
 *
 * @example
 * const hash = createUnorderedHash();
 * hash.add([1, -2.5]);
 * hash.digest().length; // 16
 */
export function createUnorderedHash(): UnorderedHash {
  const number = new Float64Array(1);
  const bytes = new Uint8Array(number.buffer);
  let [first, second] = [0, 0];
  return {
    add: (item) => {
      let [a, b] = [0x811c9dc5, 0x9747b28c];
      for (const value of item) {
        number[0] = typeof value === 'number' ? value : value.length;
        for (const byte of bytes) [a, b] = [stepped(a, byte), stepped(b, byte)];
        for (let at = 0; typeof value === 'string' && at < value.length; at++) {
          [a, b] = [stepped(a, value.charCodeAt(at)), stepped(b, value.charCodeAt(at))];
        }
      }
      first = (first + mixed(a)) >>> 0;
      second = (second + mixed(b)) >>> 0;
    },
    digest: () => hexadecimal(first) + hexadecimal(second),
  };
}

function stepped(lane: number, byte: number): number {
  return Math.imul(lane ^ byte, 0x01000193);
}

// Sums of unmixed lanes would cancel out for items that differ in their last byte alone.
function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, '0');
}
