import { join } from 'node:path';
import { compareRuns, UnknownTaskError } from '@evalcurve/curves';
import { resultsWithSamples, testDirectory, type TestDirectory } from '@evalcurve/testing';
import { afterEach, expect, it } from '@jest/globals';
import { resultsText } from './__fixtures__/results-text.ts';
import { readTrainingRuns } from './read-training-runs.ts';
import { runAnswersReader } from './run-answers-reader.ts';

let directory: TestDirectory;
afterEach(() => directory.remove());

const FILE = 'results_2025-10-20T11-02-33.000000.json';
const modelled = (name: string): string => resultsText({ modelArgs: `pretrained=${name}` });

async function labelsOf(
  files: Readonly<Record<string, string>>,
  folders: readonly { readonly name: string; readonly label?: string; readonly model?: string }[],
) {
  directory = await testDirectory(files);
  const runs = await readTrainingRuns(
    folders.map(({ name, ...options }) => ({ directory: join(directory.path, name), ...options })),
  );
  return runs.map(({ label }) => label);
}

it('calls runs by their models where those differ', async () => {
  const files = {
    [`a/step1/${FILE}`]: modelled('org/small'),
    [`b/step1/${FILE}`]: modelled('/home/ada/large'),
  };
  expect(await labelsOf(files, [{ name: 'a' }, { name: 'b' }])).toEqual(['org/small', 'large']);
  await directory.remove();
  expect(await labelsOf(files, [{ name: 'a', label: 'one' }, { name: 'b' }])).toEqual(['one', 'large']);
});

it('calls runs of one model by their folders, and those of one folder by what picks them', async () => {
  const files = {
    [`a/step1/${FILE}`]: modelled('org/model'),
    [`b/step1/${FILE}`]: modelled('org/model'),
    [`heap/zero/${FILE}`]: resultsText({ numFewshot: 0 }),
    [`heap/five/${FILE}`]: resultsText({ numFewshot: 5 }),
  };
  expect(await labelsOf(files, [{ name: 'a' }, { name: 'b' }])).toEqual(['a', 'b']);
  await directory.remove();
  const picked = ['0-shot', '5-shot'].map((model) => ({ name: 'heap', model }));
  expect(await labelsOf(files, picked)).toEqual(['0-shot', '5-shot']);
  await directory.remove();
  expect(await labelsOf(files, [{ name: 'a' }, { name: 'a' }])).toEqual(['run 1', 'run 2']);
});

it("draws the first run's curve of all", async () => {
  directory = await testDirectory({
    [`a/step1/${FILE}`]: resultsText({ scores: { sciq: 0.5 } }),
    [`b/step1/${FILE}`]: resultsText({ scores: { mmlu_anatomy: 0.5, sciq: 0.6 } }),
  });
  const [a, b] = ['a', 'b'].map((name) => ({ directory: join(directory.path, name) }));
  if (a === undefined || b === undefined) throw new TypeError('two folders');
  expect((await readTrainingRuns([a, b])).map(({ curve }) => curve.task)).toEqual(['sciq', 'sciq']);
  await expect(readTrainingRuns([b, a])).rejects.toThrow(UnknownTaskError);
});

const question = { question: 'Which is red?', choices: ['a rose', 'snow', 'ink', 'jade'], answer: 0 };
const answered = (right: number) =>
  Array.from({ length: 20 }, (_, docId) => ({ ...question, chosen: docId < right ? 0 : 3 }));

it('pairs the logged answers of two runs, and tells which files cannot be read', async () => {
  const broken = resultsWithSamples({ folder: 'b', checkpoints: { step2: { mmlu_anatomy: answered(18) } } });
  const [samples = ''] = Object.keys(broken).filter((path) => path.endsWith('.jsonl'));
  directory = await testDirectory({
    ...resultsWithSamples({
      folder: 'a',
      checkpoints: { step1: { mmlu_anatomy: answered(5) }, step2: { mmlu_anatomy: answered(6) } },
    }),
    ...resultsWithSamples({ folder: 'b', checkpoints: { step1: { mmlu_anatomy: answered(15) } } }),
    ...broken,
    [samples]: `${broken[samples]?.slice(0, -20) ?? ''}\n`,
  });
  const runs = await readTrainingRuns(['a', 'b'].map((name) => ({ directory: join(directory.path, name) })));
  const reader = runAnswersReader(runs);
  const [comparison] = await compareRuns(runs, { answersOf: reader.answersOf });
  expect(comparison?.evidence.differences).toMatchObject([
    { place: 1, test: 'paired', flips: { n: 20, gained: 10, lost: 0 } },
    { place: 2, test: 'unpaired' },
  ]);
  expect(reader.problems).toMatchObject([{ path: join(directory.path, samples) }]);
  expect(reader.files).toHaveLength(4);
});
