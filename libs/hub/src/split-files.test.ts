import { expect, it } from '@jest/globals';
import { splitFiles } from './split-files.ts';

it.each([
  ['anatomy/test-00000-of-00001.parquet', 'anatomy', 'test'],
  ['data/train-00000-of-00002.parquet', 'default', 'train'],
  ['anatomy/validation/0000.parquet', 'anatomy', 'validation'],
  ['anatomy/dev.parquet', 'anatomy', 'dev'],
  ['test.parquet', 'default', 'test'],
])('knows %s as %s, %s', (path, config, split) => {
  const file = { path, size: 1, checksum: { algorithm: 'sha256', value: '' } } as const;

  expect(splitFiles([file])).toEqual([{ config, split, file }]);
});

it('puts shards in order and leaves out what is no parquet file', () => {
  const files = [
    'a/test-00001-of-00002.parquet',
    'README.md',
    'a/test.csv',
    'a/test-00000-of-00002.parquet',
  ].map((path) => ({ path, size: 1, checksum: { algorithm: 'sha256', value: '' } }) as const);

  expect(splitFiles(files).map(({ file }) => file.path)).toEqual([
    'a/test-00000-of-00002.parquet',
    'a/test-00001-of-00002.parquet',
  ]);
});
