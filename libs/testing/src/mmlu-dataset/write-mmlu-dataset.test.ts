import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { testDirectory } from '../test-directory.ts';
import { MMLU_TEST_QUESTIONS } from './mmlu-test-questions.ts';
import { writeMmluDataset } from './write-mmlu-dataset.ts';

it('knows the 57 subjects and the 14,042 test questions of MMLU', () => {
  const counts = Object.values(MMLU_TEST_QUESTIONS);
  expect(counts).toHaveLength(57);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(14_042);
});

it('writes three splits a subject and a card that describes them', async () => {
  const directory = await testDirectory();
  await writeMmluDataset({ directory: directory.path, testQuestions: 3 });
  expect(await readdir(directory.path)).toEqual(['README.md', ...Object.keys(MMLU_TEST_QUESTIONS)].sort());
  expect(await readdir(join(directory.path, 'anatomy'))).toEqual([
    'dev-00000-of-00001.parquet',
    'test-00000-of-00001.parquet',
    'validation-00000-of-00001.parquet',
  ]);
  const card = await readFile(join(directory.path, 'README.md'), 'utf8');
  expect(card).toContain(
    '- config_name: anatomy\n  data_files:\n  - split: test\n    path: anatomy/test-*\n',
  );
  expect(card.match(/name: test\n {4}num_bytes: \d+\n {4}num_examples: 3\n/gu)).toHaveLength(57);
  await directory.remove();
});
