import type { ScoredColumns } from '@evalcurve/curves';
import * as z from 'zod';
import { columnLayout } from './column-layout.ts';

const sizesSchema = z.object({
  questions: z.number().int().nonnegative(),
  choices: z.number().int().nonnegative(),
  metrics: z.array(z.string()),
});

/**
 * The columns that {@link encodeColumns} made bytes of, as views on these; null where they are no such bytes.
 *
 * @param encoded - starts at a multiple of eight bytes of its buffer
 */
export function decodeColumns(encoded: Uint8Array<ArrayBuffer>): ScoredColumns | null {
  const sizes = readSizes(encoded);
  if (sizes === null) return null;
  const { questions, choices, metrics, start } = sizes;
  const layout = columnLayout({ questions, choices, metrics });
  if (start + layout.end !== encoded.length) return null;
  const { buffer } = encoded;
  const cells = questions * choices;
  const at = (place: number): number => encoded.byteOffset + start + place;
  return {
    docIds: new Int32Array(buffer, at(layout.docIds), questions),
    chosen: new Int8Array(buffer, at(layout.chosen), questions),
    target: new Int8Array(buffer, at(layout.target), questions),
    choiceCounts: new Uint8Array(buffer, at(layout.choiceCounts), questions),
    choices,
    logLikelihoods: new Float64Array(buffer, at(layout.logLikelihoods), cells),
    characters: new Float32Array(buffer, at(layout.characters), cells),
    bytes: new Float32Array(buffer, at(layout.bytes), cells),
    right: new Map(
      metrics.map((metric, index) => [
        metric,
        new Int8Array(buffer, at(layout.right + index * questions), questions),
      ]),
    ),
  };
}

function readSizes(encoded: Uint8Array<ArrayBuffer>) {
  if (encoded.length < 4) return null;
  const length = new DataView(encoded.buffer, encoded.byteOffset).getUint32(0);
  if (4 + length > encoded.length) return null;
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(encoded.subarray(4, 4 + length)));
    return { ...sizesSchema.parse(header), start: Math.ceil((4 + length) / 8) * 8 };
  } catch {
    return null;
  }
}
