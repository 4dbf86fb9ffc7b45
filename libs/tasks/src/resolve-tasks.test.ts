import { expect, it } from '@jest/globals';
import { resolveTasks } from './resolve-tasks.ts';
import { UnsupportedTaskError } from './unsupported-task-error.ts';

it('takes mmlu for its 57 subjects in four groups', () => {
  const { tasks, groups } = resolveTasks(['mmlu']);
  expect(tasks).toHaveLength(57);
  expect(groups.map(({ name }) => name)).toEqual([
    ...['mmlu', 'mmlu_stem', 'mmlu_other', 'mmlu_social_sciences', 'mmlu_humanities'],
  ]);
  expect(tasks.slice(0, 2).map(({ name }) => name)).toEqual(['mmlu_abstract_algebra', 'mmlu_anatomy']);
});

it('asks no task twice', () => {
  const { tasks } = resolveTasks(['mmlu_anatomy', 'mmlu_stem', 'piqa', 'mmlu_anatomy']);
  expect(tasks).toHaveLength(20);
  expect(tasks[0]?.name).toBe('mmlu_anatomy');
});

it.each([
  ['hellaswig', 'Did you mean hellaswag?'],
  ['gsm8k', 'Ask it of the harness: --engine lm-eval'],
])('refuses %s in one line', (name, hint) => {
  const failure = (): unknown => resolveTasks(['mmlu', name]);
  expect(failure).toThrow(UnsupportedTaskError);
  expect(failure).toThrow(
    expect.objectContaining({
      exitCode: 2,
      hint,
      message: expect.stringMatching(/^the embedded engine has no task "\w+" \(expected arc_easy, .*\)$/u),
    }),
  );
});
