import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { itWithFixtures } from '@evalcurve/testing';
import { DocumentError } from './document-error.ts';
import { EmptyTaskError } from './empty-task-error.ts';
import { FewshotError } from './fewshot-error.ts';
import { prepareTask, type PrepareTaskOptions } from './prepare-task.ts';
import { resolveTasks } from './resolve-tasks.ts';
import type { TaskDefinition } from './task-definition.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function taskOf(name: string): TaskDefinition {
  const [task] = resolveTasks([name]).tasks;
  if (task === undefined) throw new TypeError(name);
  return task;
}

const base: PrepareTaskOptions = {
  ...{ rows: [], fewshotRows: [], numFewshot: 0, limit: null, seed: null },
  sha256,
};

const question = (text: string, answer: bigint): object => ({
  ...{ question: text, subject: 'anatomy', choices: ['one', 'two', 'three', 'four'], answer },
});

it('puts description, examples and question together', () => {
  const { questions } = prepareTask(taskOf('mmlu_anatomy'), {
    ...base,
    rows: [question(' How many? ', 2n)],
    fewshotRows: [question('And here?', 0n), question('Not shown', 1n)],
    numFewshot: 1,
  });
  const choices = 'A. one\nB. two\nC. three\nD. four\nAnswer:';
  expect(questions.map(({ requests }) => requests[2])).toEqual([
    {
      context: `The following are multiple choice questions (with answers) about anatomy.\n\nAnd here?\n${choices} A\n\nHow many?\n${choices}`,
      continuation: ' C',
    },
  ]);
  expect(questions[0]).toMatchObject({ gold: 2, target: '2', choiceLengths: [1, 1, 1, 1] });
});

it('scores the same end after either name in winogrande', () => {
  const row = { sentence: 'Ada paid Bo because _ owed money.', option1: 'Ada', option2: 'Bo', answer: '1' };
  const { questions } = prepareTask(taskOf('winogrande'), { ...base, rows: [row] });
  expect(questions[0]).toMatchObject({
    requests: [
      { context: 'Ada paid Bo because Ada', continuation: ' owed money.' },
      { context: 'Ada paid Bo because Bo', continuation: ' owed money.' },
    ],
    gold: 0,
    target: 'owed money.',
  });
});

it.each([
  [null, 3],
  [2, 2],
  [9, 3],
  [0.5, 2],
])('asks of a limit of %d no more than it allows', (limit, count) => {
  const rows = ['a', 'b', 'c'].map((text) => question(text, 0n));
  const prepared = prepareTask(taskOf('mmlu_anatomy'), { ...base, rows, limit });
  expect([prepared.questions.length, prepared.documentCount]).toEqual([count, 3]);
});

it('never shows a question as its own example', () => {
  const rows = Array.from({ length: 8 }, (_, index) => ({
    ...{ goal: `goal ${index}`, sol1: 'one', sol2: 'other', label: 0n },
  }));
  const options = { ...base, rows, fewshotRows: rows, numFewshot: 5 };
  const { questions } = prepareTask(taskOf('piqa'), options);
  for (const { requests, document } of questions) {
    const shown = (requests[0]?.context ?? '').split('\n\n');
    expect(shown).toHaveLength(6);
    expect(shown.slice(0, 5).join('\n')).not.toContain(JSON.stringify(document['goal']).slice(1, -1));
  }
});

it('refuses more examples than there are, and a dataset without rows', () => {
  const anatomy = taskOf('mmlu_anatomy');
  const rows = [question('Q', 0n)];
  const few = { ...base, rows, fewshotRows: rows, numFewshot: 6 };
  expect(() => prepareTask(anatomy, few)).toThrow(FewshotError);
  expect(() => prepareTask(anatomy, few)).toThrow(
    'mmlu_anatomy has 1 examples, 6 are to be shown before each question',
  );
  expect(() => prepareTask(anatomy, base)).toThrow(EmptyTaskError);
});

it.each([
  [
    'mmlu_anatomy',
    { question: 'Q', choices: ['a'], answer: 0 },
    /^cais\/mmlu anatomy test, row 0: not a document of mmlu_anatomy: column "choices/u,
  ],
  ['mmlu_anatomy', { question: 'Q' }, /column "choices"/u],
  ['sciq', {}, /not a document of sciq: column "question"/u],
  ['winogrande', { sentence: 'no gap', option1: 'a', option2: 'b', answer: '1' }, /column "sentence"/u],
  [
    'hellaswag',
    { activity_label: 'a', ctx_a: '', ctx_b: '', endings: ['', '', '', ''], label: '' },
    /"label"/u,
  ],
  [
    'arc_easy',
    { question: 'Q', choices: { text: ['a'], label: ['A'] }, answerKey: 'E' },
    /column "answerKey": "E" is no label/u,
  ],
  ['piqa', 'text', /not a document of piqa: expected an object/u],
])('says in one line what is wrong with a row of %s', (name, row, message) => {
  const failure = (): unknown => prepareTask(taskOf(name), { ...base, rows: [row] });
  expect(failure).toThrow(DocumentError);
  expect(failure).toThrow(message);
});

itWithFixtures(it)('hashes real questions as lm_eval 0.4.12 did', (fixtures) => {
  const folder = join(fixtures, 'lm_eval-versions/v0.4.12/__data__models__dense-tiny');
  const time = '2026-11-23T16-22-40.582283';
  const samples = readFileSync(join(folder, `samples_mmlu_anatomy_${time}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const results = JSON.parse(readFileSync(join(folder, `results_${time}.json`), 'utf8')) as {
    task_hashes: Record<string, string>;
  };
  const prepared = prepareTask(taskOf('mmlu_anatomy'), { ...base, rows: samples.map(({ doc }) => doc) });
  expect(prepared.questions.map(({ hashes }) => hashes)).toEqual(
    samples.map((sample) => ({
      document: sample['doc_hash'],
      prompt: sample['prompt_hash'],
      target: sample['target_hash'],
    })),
  );
  expect(prepared.hash).toBe(results.task_hashes['mmlu_anatomy']);
});
