import { readVarInt } from 'hyparquet/src/thrift.js';

/** What runs must hold. */
export interface RunsOptions {
  /** Bits a value. */
  readonly width: number;
  /** At most so many: a page with missing values holds fewer. */
  readonly values: number;
}

/** Some writers fill the last bit-packed run up to as many groups as its header can say in one byte. */
const PADDING = 63 * 8;

/**
 * Follows parquet's runs (one value repeated, or values side by side) through their headers, and refuses one that
 * says more than there is left to say.
 *
 * @see https://parquet.apache.org/docs/file-format/data-pages/encodings/#RLE
 * @returns how many values there are, padding included
 * @throws Error
 */
export function checkRuns(bytes: Uint8Array, { width, values }: RunsOptions): number {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  let seen = 0;
  while (seen < values && reader.offset < bytes.length) {
    const header = readVarInt(reader);
    const isPacked = (header & 1) === 1;
    const count = isPacked ? (header >>> 1) * 8 : header >>> 1;
    const left = values - seen;
    if (count > left + (isPacked ? PADDING : 0)) {
      throw new Error(`damaged: a run of ${count} values where ${left} are left`);
    }
    reader.offset += Math.ceil((isPacked ? count * width : width) / 8);
    seen += count;
  }
  return seen;
}

/** What levels must be. */
export interface LevelsOptions {
  /** The highest level. */
  readonly max: number;
  readonly values: number;
}

/**
 * The same for levels, of which each value has one.
 *
 * @throws Error
 */
export function checkLevels(bytes: Uint8Array, { max, values }: LevelsOptions): void {
  const seen = checkRuns(bytes, { width: 32 - Math.clz32(max), values });
  if (seen < values) throw new Error(`damaged: ${seen} levels for ${values} values`);
}
