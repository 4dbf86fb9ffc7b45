import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { MMLU_TEST_QUESTIONS, type MmluQuestion } from '@evalcurve/testing';
import { parquetReadObjects } from 'hyparquet';
import { DEMO_QUESTIONS_URL } from './demo-questions-url.ts';

const subjects = Object.keys(MMLU_TEST_QUESTIONS).sort();

const readQuestions = async (subject: string, split: 'test' | 'dev'): Promise<MmluQuestion[]> => {
  const file = readFileSync(new URL(`${subject}/${split}-00000-of-00001.parquet`, DEMO_QUESTIONS_URL));
  const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer });
  return rows.map((row) => ({ ...(row as unknown as MmluQuestion), answer: Number(row['answer']) }));
};

const readAll = async (): Promise<Readonly<Record<'test' | 'dev', MmluQuestion[]>>[]> =>
  Promise.all(
    subjects.map(async (subject) => ({
      test: await readQuestions(subject, 'test'),
      dev: await readQuestions(subject, 'dev'),
    })),
  );

it('has a folder for each of the 57 subjects, and a card that describes all of them', () => {
  expect(readdirSync(DEMO_QUESTIONS_URL).sort()).toEqual(['README.md', ...subjects]);
  const card = readFileSync(new URL('README.md', DEMO_QUESTIONS_URL), 'utf8');
  const described = [...card.matchAll(/^ {8}path: (?<path>\S+)-\*$/gmu)].map(
    ({ groups }) => groups?.['path'],
  );
  expect(described).toEqual(subjects.flatMap((subject) => [`${subject}/test`, `${subject}/dev`]));
  expect(card).toContain('# Demo questions, not MMLU\n');
});

it('holds 16 tests and 5 examples a subject, each under its own subject, with four different choices', async () => {
  for (const [index, { test, dev }] of (await readAll()).entries()) {
    expect([test.length, dev.length]).toEqual([16, 5]);
    const all = [...test, ...dev];
    expect(new Set(all.map(({ subject }) => subject))).toEqual(new Set([subjects[index]]));
    expect(all.map(({ choices }) => new Set(choices).size)).toEqual(all.map(() => 4));
  }
});

it('makes each letter right equally often, so that one letter for every answer scores 25 %', async () => {
  for (const { test, dev } of await readAll()) {
    const rightAnswers = test.map(({ answer }) => answer).sort();
    expect(rightAnswers).toEqual([0, 1, 2, 3].flatMap((letter) => Array<number>(4).fill(letter)));
    expect(new Set(dev.map(({ answer }) => answer)).size).toBe(4);
  }
});

it('asks nothing twice', async () => {
  const questions = (await readAll()).flatMap(({ test, dev }) => [...test, ...dev]);
  expect(questions).toHaveLength(57 * 21);
  expect(new Set(questions.map(({ question }) => question)).size).toBe(57 * 21);
});
