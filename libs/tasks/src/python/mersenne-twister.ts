const SIZE = 624;
const MIDDLE = 397;

/** Numbers below 2³², each equally likely. */
export type NextUint32 = () => number;

/**
 * The generator MT19937 of Matsumoto and Nishimura (1998), seeded by `init_by_array` as Python's
 * `random.Random(seed)` does for a whole number.
 *
 * @example
 * mersenneTwister(1234)(); // 4150886329
 */
export function mersenneTwister(seed: number): NextUint32 {
  const state = seededState(wordsOf(seed));
  let position = SIZE;
  return () => {
    if (position === SIZE) {
      regenerate(state);
      position = 0;
    }
    return temper(state[position++] ?? 0);
  };
}

// Of 32 bits each, the lowest first.
function wordsOf(seed: number): number[] {
  const low = seed % 2 ** 32;
  const high = Math.floor(seed / 2 ** 32);
  return high === 0 ? [low] : [low, high];
}

function seededState(key: readonly number[]): Uint32Array {
  const state = firstState();
  const at = (index: number): number => state[index] ?? 0;
  const mixed = (index: number): number => at(index - 1) ^ (at(index - 1) >>> 30);
  let index = 1;
  const step = (value: number): void => {
    state[index] = value;
    index += 1;
    if (index < SIZE) return;
    state[0] = at(SIZE - 1);
    index = 1;
  };
  for (let round = 0; round < SIZE; round++) {
    const word = round % key.length;
    step((at(index) ^ Math.imul(mixed(index), 1_664_525)) + (key[word] ?? 0) + word);
  }
  for (let round = 1; round < SIZE; round++) {
    step((at(index) ^ Math.imul(mixed(index), 1_566_083_941)) - index);
  }
  state[0] = 0x80000000;
  return state;
}

function firstState(): Uint32Array {
  const state = new Uint32Array(SIZE).fill(19_650_218);
  for (let index = 1; index < SIZE; index++) {
    const before = state[index - 1] ?? 0;
    state[index] = Math.imul(before ^ (before >>> 30), 1_812_433_253) + index;
  }
  return state;
}

function regenerate(state: Uint32Array): void {
  const at = (index: number): number => state[index % SIZE] ?? 0;
  for (let index = 0; index < SIZE; index++) {
    const joined = (at(index) & 0x80000000) | (at(index + 1) & 0x7fffffff);
    state[index] = at(index + MIDDLE) ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908b0df);
  }
}

function temper(word: number): number {
  let value = word ^ (word >>> 11);
  value ^= (value << 7) & 0x9d2c5680;
  value ^= (value << 15) & 0xefc60000;
  return (value ^ (value >>> 18)) >>> 0;
}
