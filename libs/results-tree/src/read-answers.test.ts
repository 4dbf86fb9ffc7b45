import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCurve } from '@evalcurve/curves';
import { resultsWithSamples, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { afterEach, expect, it } from '@jest/globals';
import { readAnswers } from './read-answers.ts';
import { readResultsTree } from './read-results-tree.ts';

let directory: TestDirectory;
afterEach(async () => {
  delete process.env['EVALCURVE_CACHE'];
  await directory.remove();
});

const question = { question: 'Which is red?', choices: ['a rose', 'snow', 'ink', 'jade'] };
const [right, wrong] = [
  { ...question, answer: 0, chosen: 0 },
  { ...question, answer: 0, chosen: 3 },
];

async function read(files: Readonly<Record<string, string>>) {
  directory = await testDirectory(files);
  const { entries } = await readResultsTree(directory.path);
  const [entry] = entries;
  if (entry === undefined) throw new TypeError('no entry was read');
  return readAnswers(entry, buildCurve(entries, { task: 'mmlu_anatomy' }));
}

const filesOf = (tasks: Readonly<Record<string, readonly (typeof right)[]>>) =>
  resultsWithSamples({ folder: '.', checkpoints: { iter_0002000: tasks } });

it("reads what a checkpoint answered to the curve's own task", async () => {
  const { answers, files, problems } = await read(
    filesOf({ mmlu_anatomy: [right, wrong], mmlu_astronomy: [wrong] }),
  );
  expect(problems).toEqual([]);
  expect([...files.keys()]).toEqual(['mmlu_anatomy']);
  expect(answers.checkpoint.id).toBe('iter_0002000');
  expect(answers.tasks.map(({ task, right: marks }) => [task, [...marks]])).toEqual([
    ['mmlu_anatomy', [1, 0]],
  ]);
});

it('takes the samples of the newest of several runs', async () => {
  const older = filesOf({ mmlu_anatomy: [right, right] });
  const newer = Object.entries(filesOf({ mmlu_anatomy: [wrong, right] })).map(
    ([path, text]): [string, string] => [path.replace('2025-10-20', '2025-10-21'), text],
  );
  const { answers, files } = await read({ ...older, ...Object.fromEntries(newer) });
  expect([...(answers.tasks[0]?.right ?? [])]).toEqual([0, 1]);
  expect([...files.values()]).toEqual([expect.stringContaining('2025-10-21')]);
});

it('gives the same again from the cache, and leaves the tree as it is', async () => {
  const long = { ...right, question: 'Which is red? '.repeat(10_000) };
  await read(filesOf({ mmlu_anatomy: [...new Array<typeof right>(10).fill(long), wrong] }));
  process.env['EVALCURVE_CACHE'] = join(directory.path, '.cache');
  const files = await readdir(directory.path, { recursive: true });
  const { entries } = await readResultsTree(directory.path);
  const [entry] = entries;
  if (entry === undefined) throw new TypeError('no entry was read');
  const curve = buildCurve(entries, { task: 'mmlu_anatomy' });
  const first = await readAnswers(entry, curve);
  const cached = await readdir(join(directory.path, '.cache', 'samples'));
  expect(cached).toHaveLength(1);
  expect(await readAnswers(entry, curve)).toEqual(first);
  const left = await readdir(directory.path, { recursive: true });
  expect(left.filter((path) => !path.startsWith('.cache'))).toEqual(files);
});

it('leaves a broken file out and says which it is', async () => {
  const files = filesOf({ mmlu_anatomy: [right, wrong] });
  const [path = ''] = Object.keys(files).filter((name) => name.endsWith('.jsonl'));
  const { answers, problems } = await read({ ...files, [path]: `${files[path]?.slice(0, -20) ?? ''}\n` });
  expect(answers.tasks).toEqual([]);
  expect(problems).toMatchObject([{ path: expect.stringContaining('samples_mmlu_anatomy') }]);
});
