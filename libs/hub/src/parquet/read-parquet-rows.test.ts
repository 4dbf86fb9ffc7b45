import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seededRandom, testDirectory, writeMmluDataset } from '@evalcurve/testing';
import type { TestDirectory } from '@evalcurve/testing';
import { DatasetFormatError } from '../errors/dataset-format-error.ts';
import { readParquetRows } from './read-parquet-rows.ts';

let directory: TestDirectory;
/** A few rows: most of its bytes are counts, types and lengths. */
let whole: Buffer;

beforeAll(async () => {
  directory = await testDirectory({});
  await writeMmluDataset({ directory: directory.path, testQuestions: 4 });
  whole = await readFile(join(directory.path, 'anatomy/dev-00000-of-00001.parquet'));
});
afterAll(() => directory.remove());

async function read(bytes: Uint8Array): Promise<unknown[]> {
  const path = join(directory.path, 'damaged.parquet');
  await writeFile(path, bytes);
  return readParquetRows({ path, dataset: 'runs/data', name: 'all/test.parquet' });
}

function damage(at: number, value: (before: number) => number): Uint8Array {
  const bytes = Uint8Array.from(whole);
  bytes[at] = value(whole[at] ?? 0);
  return bytes;
}

// hyparquet 1.33 decodes each of these for ever: should one come that far, this does not end either.
describe('refuses at once', () => {
  it.each([
    ['a page whose counts run into each other', 2, (count: number) => count ^ 0x80, 'encoding'],
    ['a page that does not say how long its levels are', 9, () => 0, 'definition_levels_byte_length'],
    ['a page whose levels are longer than it is', 10, () => 0xff, 'definition_levels_byte_length'],
  ])('%s', async (_, at, value, field) => {
    const counts = whole.indexOf(Uint8Array.of(0x5c, 0x15, 0x0a));

    await expect(read(damage(counts + at, value))).rejects.toThrow(
      'dataset runs/data, all/test.parquet: expected a parquet file, uncompressed or compressed with snappy' +
        ` (damaged, or not as writers make it: the ${field} of a page)`,
    );
  });

  it('a column of less than no parts', async () => {
    const parts = whole.indexOf('choices\x15\x02') + 'choices\x15'.length;

    await expect(read(damage(parts, () => 3))).rejects.toThrow(DatasetFormatError);
  });
});

it('reads or refuses whatever bytes are damaged', async () => {
  const random = seededRandom('damaged bytes');
  const below = (limit: number) => Math.floor(random.next() * limit);
  let refused = 0;
  for (let round = 0; round < 400; round += 1) {
    const failure = await read(damage(below(whole.length), () => below(256))).catch(
      (error: unknown) => error,
    );
    if (Array.isArray(failure)) continue;
    expect(failure).toBeInstanceOf(DatasetFormatError);
    expect(String(failure)).not.toContain('\n');
    refused += 1;
  }
  expect(refused).toBeGreaterThan(100);
});

it('refuses a file that was cut', async () => {
  await expect(read(whole.subarray(0, whole.length / 2))).rejects.toThrow(DatasetFormatError);
});
