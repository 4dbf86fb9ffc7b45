import { runTool } from '@evalcurve/cli';
import { captureContext } from '@evalcurve/cli/testing';
import { resultsWithSamples, testDirectory } from '@evalcurve/testing';
import type { TestSample } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { viewQuestionsCommand } from './view-questions-command.ts';

const samples = (count: number, chosen: (index: number) => number): TestSample[] =>
  Array.from({ length: count }, (_, index) => ({
    question: 'x'.repeat(10 + index),
    choices: ['a', 'b', 'c', 'd'],
    answer: index % 4,
    chosen: chosen(index),
  }));

const run = resultsWithSamples({
  folder: 'results',
  checkpoints: {
    step1000: { mmlu_anatomy: samples(80, () => 3), mmlu_virology: samples(40, () => 3) },
    step2000: { mmlu_anatomy: samples(80, (index) => index % 4), mmlu_virology: samples(40, () => 3) },
  },
});

async function view(argv: string[]) {
  const directory = await testDirectory(run);
  const captured = captureContext({ cwd: directory.path });
  const { context } = captured;
  const code = await runTool({ name: 'view-questions', commands: viewQuestionsCommand, argv, context });
  await directory.remove();
  return { code, stdout: captured.stdout(), stderr: captured.stderr() };
}

it('counts letters, lengths and scores of a subject', async () => {
  const { code, stdout } = await view(['anatomy', '--stats']);
  const lines = stdout.split('\n');

  expect(code).toBe(0);
  expect(lines[0]).toBe('Anatomy · 2 checkpoints, samples in results');
  expect(stdout).toContain(
    [
      '  subject  questions     A     B     C     D  length  right %',
      '  Anatomy         80  25.0  25.0  25.0  25.0      50    100.0',
    ].join('\n'),
  );
  expect(stdout).toContain(
    [
      '  checkpoint  questions  right %     A     B     C      D',
      '  step1000           80     25.0   0.0   0.0   0.0  100.0',
      '  step2000           80    100.0  25.0  25.0  25.0   25.0',
    ].join('\n'),
  );
});

it('says so where the last checkpoint answers by letter', async () => {
  expect((await view(['virology', '--stats'])).stdout).not.toContain('of the answers are');
  const { stdout } = await view(['--stats']);

  expect(stdout).toContain('2 subjects · 2 checkpoints, samples in results\n');
  expect(stdout).toContain('  At step2000, 50.0% of the answers are D; D is right in 25.0%.\n');
});

it('adds up all subjects that have samples', async () => {
  const { stdout } = await view(['--stats']);

  expect(stdout).toMatch(/^ {2}Anatomy {9,}80 /mu);
  expect(stdout).toMatch(/^ {2}Virology {8,}40 /mu);
  expect(stdout).toMatch(/^ {2}2 subjects {4,}120 .* 75\.0$/mu);
});

it('gives the same numbers to programs', async () => {
  const { stdout } = await view(['mmlu', '--stats', '--json']);

  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    tasks: [{ task: 'mmlu_anatomy' }, { task: 'mmlu_virology' }],
    all: {
      questions: 120,
      rightLetters: [30, 30, 30, 30],
      checkpoints: [
        { id: 'step1000', scored: 120, right: 30, chosenLetters: [0, 0, 0, 120] },
        { id: 'step2000', scored: 120, right: 90, chosenLetters: [20, 20, 20, 60] },
      ],
    },
  });
});

it('lists all subjects by category, and which have samples', async () => {
  const { stdout } = await view(['--list']);

  expect(stdout.match(/^ {2}mmlu_\w+/gmu)).toHaveLength(57);
  expect(stdout).toMatch(/^ {2}mmlu_anatomy +Anatomy +135 {2}2 checkpoints$/mu);
  expect(stdout).toMatch(/^ {2}mmlu_astronomy +Astronomy +152$/mu);
  expect(stdout.split('\n').filter((line) => /^\S/u.test(line))).toEqual([
    'STEM',
    'Humanities',
    'Social sciences',
    'Other',
  ]);
});

it('lists the same for programs', async () => {
  const { subjects, otherTasks } = JSON.parse((await view(['--list', '--json'])).stdout) as {
    subjects: { subject: string }[];
    otherTasks: unknown[];
  };

  expect(otherTasks).toEqual([]);
  expect(subjects.find(({ subject }) => subject === 'virology')).toEqual({
    subject: 'virology',
    task: 'mmlu_virology',
    category: 'other',
    questions: 166,
    checkpoints: ['step1000', 'step2000'],
  });
});
