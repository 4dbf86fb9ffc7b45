import { crc32 } from 'node:zlib';
import { MetadataKeyError } from './metadata-key-error.ts';
import type { Metadata } from './metadata.ts';

/** What {@link addPngChunks} adds. */
export interface PngChunks {
  readonly dotsPerInch: number;
  readonly metadata: Metadata;
}

/**
 * Puts the resolution (`pHYs`) and texts (`iTXt`, UTF-8) into a PNG, right after its header; sharp can write
 * neither without an Exif block. Layout: PNG specification, third edition, sections 5.3, 11.3.3.4, 11.3.4.3.
 *
 * @throws MetadataKeyError where a key is no PNG keyword.
 */
export function addPngChunks(png: Buffer, { dotsPerInch, metadata }: PngChunks): Buffer {
  return Buffer.concat([
    png.subarray(0, headerEnd),
    resolutionChunk(dotsPerInch),
    ...Object.entries(metadata).map(([key, text]) => textChunk(key, text)),
    ...withoutResolution(png.subarray(headerEnd)),
  ]);
}

/** The signature (8 bytes) and the IHDR chunk (25). */
const headerEnd = 33;

function resolutionChunk(dotsPerInch: number): Buffer {
  const body = Buffer.alloc(9);
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  body.writeUInt32BE(dotsPerMetre, 0);
  body.writeUInt32BE(dotsPerMetre, 4);
  // The unit: the metre.
  body.writeUInt8(1, 8);
  return chunk('pHYs', body);
}

function textChunk(key: string, text: string): Buffer {
  if (!/^(?! )(?!.* {2})[\u0020-\u007e\u00a1-\u00ff]{1,79}(?<! )$/u.test(key)) {
    throw new MetadataKeyError(key);
  }
  // Not compressed (two zero bytes), no language, no translated keyword (an empty string each).
  const head = Buffer.from(`${key}\0\0\0\0\0`, 'latin1');
  return chunk('iTXt', Buffer.concat([head, Buffer.from(text, 'utf8')]));
}

function chunk(type: string, body: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const result = Buffer.alloc(content.length + 8);
  result.writeUInt32BE(body.length, 0);
  content.copy(result, 4);
  result.writeUInt32BE(crc32(content), content.length + 4);
  return result;
}

// A second pHYs would be an error.
function* withoutResolution(chunks: Buffer): Generator<Buffer> {
  let start = 0;
  while (start < chunks.length) {
    const end = start + chunks.readUInt32BE(start) + 12;
    if (chunks.toString('latin1', start + 4, start + 8) !== 'pHYs') yield chunks.subarray(start, end);
    start = end;
  }
}
