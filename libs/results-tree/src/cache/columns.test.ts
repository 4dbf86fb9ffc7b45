import type { ScoredColumns } from '@evalcurve/curves';
import { collectColumns } from '@evalcurve/curves';
import { parseSample } from '@evalcurve/results';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeColumns } from './decode-columns.ts';
import { encodeColumns } from './encode-columns.ts';

const sample = fc.record({
  doc_id: fc.nat(),
  target: fc.nat({ max: 4 }),
  filtered_resps: fc.array(fc.tuple(fc.double(), fc.boolean()), { maxLength: 6 }),
  acc: fc.constantFrom(0, 1, 0.5),
  exact_match: fc.option(fc.constantFrom(0, 1), { nil: undefined }),
});

it('gives back the columns that were made bytes of', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sample), async (samples) => {
      const columns = await collectColumns([samples.map(parseSample)]);
      expect(decodeColumns(encodeColumns(columns))).toEqual(columns);
    }),
  );
});

it('takes nothing else for columns', async () => {
  const encoded = encodeColumns(await columnsOf(3));
  for (const bytes of [encoded.slice(0, 2), encoded.slice(0, -1), new Uint8Array([...encoded, 0])]) {
    expect(decodeColumns(bytes)).toBeNull();
  }
  const text = new TextEncoder().encode('....{"questions": -1, "choices": 4, "metrics": []}');
  expect(decodeColumns(new Uint8Array([0, 0, 0, text.length - 4, ...text.slice(4)]))).toBeNull();
});

function columnsOf(count: number): Promise<ScoredColumns> {
  const samples = Array.from({ length: count }, (_, doc_id) => ({ doc_id, filtered_resps: [[-1, true]] }));
  return collectColumns([samples.map(parseSample)]);
}
