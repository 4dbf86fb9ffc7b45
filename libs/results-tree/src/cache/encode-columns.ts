import type { ScoredColumns } from '@evalcurve/curves';
import { columnLayout } from './column-layout.ts';

/** Eight bytes, so that the columns behind the header start where views on them may start. */
const ALIGNMENT = 8;

/**
 * The columns of a samples file as bytes: how long the header is (four bytes), the header as JSON, padded to eight
 * bytes, and the columns one after the other, numbers in the byte order of the machine.
 *
 * @example
 * decodeColumns(encodeColumns(columns)); // equal to `columns`
 */
export function encodeColumns(columns: ScoredColumns): Uint8Array<ArrayBuffer> {
  const { docIds, choices, right } = columns;
  const sizes = { questions: docIds.length, choices, metrics: [...right.keys()] };
  const header = new TextEncoder().encode(JSON.stringify(sizes));
  const start = Math.ceil((4 + header.length) / ALIGNMENT) * ALIGNMENT;
  const layout = columnLayout(sizes);
  const encoded = new Uint8Array(start + layout.end);
  new DataView(encoded.buffer).setUint32(0, header.length);
  encoded.set(header, 4);
  const put = (column: ArrayBufferView, at: number): void => {
    encoded.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + at);
  };
  put(columns.logLikelihoods, layout.logLikelihoods);
  put(columns.characters, layout.characters);
  put(columns.bytes, layout.bytes);
  put(docIds, layout.docIds);
  put(columns.chosen, layout.chosen);
  put(columns.target, layout.target);
  put(columns.choiceCounts, layout.choiceCounts);
  for (const [index, column] of [...right.values()].entries()) {
    put(column, layout.right + index * docIds.length);
  }
  return encoded;
}
