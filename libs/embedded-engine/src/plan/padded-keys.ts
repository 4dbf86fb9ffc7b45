/**
 * Keys are padded to a multiple of this, so that a sum over them is made in the same order however long the others are:
 * the runtime adds three or four vector registers of up to 16 values at a time (48 or 64), and cuts products after 128.
 */
const KEY_STEP = 192;

/** How many keys blocks are padded to whose longest has `keys`. */
export function paddedKeys(keys: number): number {
  return Math.ceil(keys / KEY_STEP) * KEY_STEP;
}
