import { expect, it } from '@jest/globals';
import { resolveSubject } from './resolve-subject.ts';

it.each([
  ['anatomy', 'anatomy'],
  ['mmlu_anatomy', 'anatomy'],
  ['MMLU Anatomy', 'anatomy'],
  ['hendrycksTest-anatomy', 'anatomy'],
  ['mmlu_anatomy_generative', 'anatomy'],
  ['Abstract algebra', 'abstract_algebra'],
  ['High school US history', 'high_school_us_history'],
  [' abstract-algebra ', 'abstract_algebra'],
  ['抽象代数', 'abstract_algebra'],
])('takes %j for %s', (name, subject) => {
  expect(resolveSubject(name)).toBe(subject);
});

it('suggests both computer sciences where neither was named', () => {
  expect(() => resolveSubject('mmlu_computer_science')).toThrow(
    expect.objectContaining({
      name: 'UnknownSubjectError',
      exitCode: 2,
      message: 'no MMLU subject "mmlu_computer_science" (expected one of the 57, such as mmlu_anatomy)',
      hint: 'Did you mean mmlu_college_computer_science or mmlu_high_school_computer_science?',
    }),
  );
});

it.each([
  ['anatomi', ['anatomy']],
  ['algebra', ['abstract_algebra']],
  ['mmlu_virologie', ['mmlu_virology']],
  ['hellaswag', []],
])('suggests for %s what is near', (name, suggestions) => {
  expect(() => resolveSubject(name)).toThrow(expect.objectContaining({ suggestions }));
});
