import { readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { create } from 'tar';
import { resultsText } from './__fixtures__/results-text.ts';
import { sampleLine } from './__fixtures__/sample-line.ts';
import { zipOf } from './__fixtures__/zip-of.ts';
import { readResultsTree } from './read-results-tree.ts';

const TIME = '2026-01-01T00-00-00';
const FILES = {
  [`evals/step1/results_${TIME}.json`]: resultsText(),
  [`evals/step1/samples_mmlu_anatomy_${TIME}.jsonl`]: `${sampleLine()}\n`,
  'evals/step2/results.json': resultsText(),
  'evals/step2/model.safetensors': 'weights',
};

let directory: TestDirectory;

beforeEach(async () => {
  directory = await testDirectory(FILES);
});

afterEach(() => directory.remove());

it.each([
  ['evals.tar.gz', true],
  ['evals.tgz', true],
  ['evals.tar', false],
])('reads %s as if it was unpacked, without what is no JSON', async (name, gzip) => {
  const file = join(directory.path, name);
  await create({ file, gzip, cwd: directory.path }, ['evals']);
  const { entries, directory: unpacked } = await readResultsTree(file);
  expect(entries.map(({ checkpoint, samples }) => [checkpoint.id, samples.length])).toEqual([
    ['step1', 1],
    ['step2', 0],
  ]);
  expect(await readdir(join(unpacked, 'evals/step2'))).toEqual(['results.json']);
  await rm(dirname(unpacked), { recursive: true });
});

it('reads a zip archive as well', async () => {
  const file = join(directory.path, 'evals.zip');
  await writeFile(file, zipOf(FILES));
  const { entries, directory: unpacked } = await readResultsTree(file);
  expect(entries.map(({ checkpoint }) => checkpoint.id)).toEqual(['step1', 'step2']);
  await rm(dirname(unpacked), { recursive: true });
});

it('lets nothing out of its folder', async () => {
  const zip = join(directory.path, 'evil.zip');
  await writeFile(zip, zipOf({ '../evil.json': resultsText() }));
  await expect(readResultsTree(zip)).rejects.toThrow(
    /evil\.zip cannot be read as an archive: .*\.\.\/evil\.json/u,
  );
  const tar = join(directory.path, 'evil.tar');
  await create({ file: tar, cwd: join(directory.path, 'evals/step1'), preservePaths: true }, [
    '../step2/results.json',
  ]);
  await expect(readResultsTree(tar)).rejects.toThrow('no lm_eval results in');
});

it('says in one line that an archive is damaged', async () => {
  const file = join(directory.path, 'cut.zip');
  await writeFile(file, zipOf(FILES).subarray(0, 500));
  await expect(readResultsTree(file)).rejects.toThrow(/^.*cut\.zip cannot be read as an archive: [^\n]+$/u);
  const tar = join(directory.path, 'cut.tar.gz');
  await writeFile(tar, 'no gzip at all');
  await expect(readResultsTree(tar)).rejects.toThrow(/cut\.tar\.gz/u);
});
