/**
 * The advance width of each character of a TrueType font, in thousandths of an em.
 * Tables `head`, `hhea`, `hmtx`, `cmap` as in the OpenType specification 1.9.
 */
export function readAdvances(font) {
  const tables = readTables(font);
  const unitsPerEm = font.readUInt16BE(tables.head + 18);
  const metricCount = font.readUInt16BE(tables.hhea + 34);
  const advances = new Map();
  for (const [codePoint, glyph] of readCharacterMap(font, tables.cmap)) {
    // Glyphs after the last metric are as wide as that one.
    const index = Math.min(glyph, metricCount - 1);
    const advance = font.readUInt16BE(tables.hmtx + index * 4);
    advances.set(String.fromCodePoint(codePoint), Math.round((advance / unitsPerEm) * 1000));
  }
  return advances;
}

function readTables(font) {
  const tables = {};
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    tables[font.toString('latin1', record, record + 4)] = font.readUInt32BE(record + 8);
  }
  return tables;
}

// Format 4, the segments of the Basic Multilingual Plane: all that a subset of it has.
function* readCharacterMap(font, cmap) {
  const subtable = cmap + font.readUInt32BE(cmap + 8);
  const segments = font.readUInt16BE(subtable + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + segments, 16 + 2 * segments, 16 + 3 * segments];
  for (let segment = 0; segment < segments; segment += 2) {
    const [end, start, delta, offset] = [ends, starts, deltas, offsets].map((array) =>
      font.readUInt16BE(subtable + array + segment),
    );
    const glyphs = subtable + offsets + segment + offset;
    for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint++) {
      const glyph = offset === 0 ? codePoint : font.readUInt16BE(glyphs + (codePoint - start) * 2);
      if (glyph !== 0) yield [codePoint, (glyph + delta) & 0xffff];
    }
  }
}
