import type { RopeConfig } from './rope-config.ts';
import { ropeFrequencies } from './rope-frequencies.ts';

/** Sines and cosines of positions. */
export interface RopeTable {
  /** Elements of a row: `headSize / 2`. */
  readonly width: number;
  /** One row for each position, one behind the other. */
  readonly rowsOf: (positions: readonly number[]) => RopeRows;
}

/** Values that queries and keys are turned by. */
export interface RopeRows {
  readonly cosines: Float32Array<ArrayBuffer>;
  readonly sines: Float32Array<ArrayBuffer>;
}

/**
 * A table that grows as positions are asked for. Made here, not in the graph: the runtime computes the sine of an element
 * by one of two routines, depending on where in an array it stands, so that the last bit would depend on the batch.
 */
export function createRopeTable(rope: RopeConfig, headSize: number): RopeTable {
  const frequencies = ropeFrequencies(rope, headSize);
  const factor = rope.scaling.type === 'yarn' ? rope.scaling.attentionFactor : 1;
  const width = frequencies.length;
  const table: RopeRows[] = [];
  const rowOf = (position: number): RopeRows => {
    // Angles in single precision, as transformers has them.
    const angles = frequencies.map((frequency) => position * frequency);
    return {
      cosines: angles.map((angle) => Math.fround(Math.cos(angle)) * factor),
      sines: angles.map((angle) => Math.fround(Math.sin(angle)) * factor),
    };
  };
  return {
    width,
    rowsOf: (positions) => {
      const cosines = new Float32Array(positions.length * width);
      const sines = new Float32Array(positions.length * width);
      for (const [index, position] of positions.entries()) {
        const row = (table[position] ??= rowOf(position));
        cosines.set(row.cosines, index * width);
        sines.set(row.sines, index * width);
      }
      return { cosines, sines };
    },
  };
}
