import { crc32 } from 'node:zlib';
import * as z from 'zod';

/** What is kept of samples files: the columns of their answers, or what forensics need. */
export const sectionKindSchema = z.enum(['answers', 'digest']);

/** See {@link sectionKindSchema}. */
export type SectionKind = z.infer<typeof sectionKindSchema>;

const sectionSchema = z.object({
  file: z.string(),
  kind: sectionKindSchema,
  /** As `fileIdentity` tells them. */
  stats: z.string(),
  tail: z.number(),
  length: z.number().int().nonnegative(),
  crc: z.number(),
});

/** What is kept of one samples file, in one respect. */
export interface CacheSection extends Omit<z.infer<typeof sectionSchema>, 'length' | 'crc'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Raised with every change of what is kept or how: what another version wrote is not looked at. */
const FORMAT = `evalcurve samples cache 1 ${new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'little' : 'big'}-endian`;

const indexSchema = z.object({ format: z.literal(FORMAT), sections: z.array(sectionSchema) });

const ALIGNMENT = 8;
const HEAD_BYTES = 8;

/**
 * Puts sections into one file: length and CRC-32 of an index, the index as JSON, and the sections, each at a multiple
 * of eight bytes.
 */
export function joinSections(sections: readonly CacheSection[]): Uint8Array<ArrayBuffer> {
  const index = {
    format: FORMAT,
    sections: sections.map(({ bytes, ...section }) => ({
      ...section,
      length: bytes.length,
      crc: crc32(bytes),
    })),
  };
  const text = Buffer.from(JSON.stringify(index));
  const start = aligned(HEAD_BYTES + text.length);
  const joined = new Uint8Array(sections.reduce((at, { bytes }) => at + aligned(bytes.length), start));
  const head = new DataView(joined.buffer);
  head.setUint32(0, text.length);
  head.setUint32(4, crc32(text));
  joined.set(text, HEAD_BYTES);
  let at = start;
  for (const { bytes } of sections) {
    joined.set(bytes, at);
    at += aligned(bytes.length);
  }
  return joined;
}

/** Takes a file apart that {@link joinSections} made; what is damaged, or of another format, is left out. */
export function splitSections(joined: Uint8Array<ArrayBuffer>): CacheSection[] {
  if (joined.length < HEAD_BYTES) return [];
  const head = new DataView(joined.buffer, joined.byteOffset);
  const text = joined.subarray(HEAD_BYTES, HEAD_BYTES + head.getUint32(0));
  if (crc32(text) !== head.getUint32(4)) return [];
  const index = indexSchema.safeParse(JSON.parse(new TextDecoder().decode(text)));
  let at = aligned(HEAD_BYTES + text.length);
  return (index.data?.sections ?? []).flatMap(({ length, crc, ...section }) => {
    const bytes = joined.subarray(at, at + length);
    at += aligned(length);
    return bytes.length === length && crc32(bytes) === crc ? [{ ...section, bytes }] : [];
  });
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
