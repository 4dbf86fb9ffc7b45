import { expect, it } from '@jest/globals';
import { parseResults } from './parse-results.ts';

function tasksOf(file: object): Record<string, readonly string[]> {
  const { tasks } = parseResults(JSON.stringify({ versions: {}, ...file }));
  return Object.fromEntries(tasks.map(({ task, members }) => [task, members]));
}

it('tells the members of groups from the indentation where the file names none', () => {
  const results = {
    mmlu: { alias: 'mmlu', 'acc,none': 0 },
    mmlu_stem: { alias: ' - stem', 'acc,none': 0 },
    mmlu_anatomy: { alias: '  - anatomy', 'acc,none': 0 },
    mmlu_other: { alias: ' - other', 'acc,none': 0 },
    mmlu_virology: { alias: '  - virology', 'acc,none': 0 },
    arc_easy: { alias: 'arc_easy', 'acc,none': 0 },
  };
  expect(tasksOf({ results, groups: {} })).toEqual({
    mmlu: ['mmlu_stem', 'mmlu_other'],
    mmlu_stem: ['mmlu_anatomy'],
    mmlu_anatomy: [],
    mmlu_other: ['mmlu_virology'],
    mmlu_virology: [],
    arc_easy: [],
  });
});

it('finds the names behind the aliases of pre-releases of 0.4.0', () => {
  const results = { mmlu: { 'acc,none': 0 }, ' - stem': { 'acc,none': 0 }, '  - anatomy': { 'acc,none': 0 } };
  const configs = { mmlu_anatomy: { task_alias: 'anatomy', group: 'mmlu_stem', group_alias: 'stem' } };
  expect(tasksOf({ results, configs })).toEqual({
    mmlu: ['mmlu_stem'],
    mmlu_stem: ['mmlu_anatomy'],
    mmlu_anatomy: [],
  });
});

it('drops the group from the leaf names of 0.5.0 and keeps it where a group is called so', () => {
  const results = { 'mmlu_stem::mmlu_anatomy': { 'acc,none': 0 }, 'mmlu_c::stem': { 'acc,none': 0 } };
  const file = { results, group_subtasks: { 'mmlu_c::stem': ['mmlu_stem::mmlu_anatomy'] } };
  expect(tasksOf(file)).toEqual({ mmlu_anatomy: [], 'mmlu_c::stem': ['mmlu_anatomy'] });
});

it('counts the questions of a group by those of its members, and not where one is unknown', () => {
  const file = {
    results: { g: { 'acc,none': 0 }, a: { 'acc,none': 0 }, b: { 'acc,none': 0 } },
    group_subtasks: { g: ['a', 'b'] },
    versions: {},
    'n-samples': { a: { original: 10, effective: 4 }, b: { original: 20, effective: 4 } },
  };
  expect(parseResults(JSON.stringify(file)).tasks[0]).toMatchObject({ n: 8, nOriginal: 30 });
  const partly = { ...file, 'n-samples': { a: { original: 10, effective: 4 } } };
  expect(parseResults(JSON.stringify(partly)).tasks[0]).toMatchObject({ n: null, nOriginal: null });
});

it('counts the choices that a configuration lists, not those that it takes from the question', () => {
  const results = Object.fromEntries(['letters', 'texts', 'free'].map((task) => [task, { 'acc,none': 0.5 }]));
  const configs = {
    letters: { output_type: 'multiple_choice', doc_to_choice: ['A', 'B', 'C', 'D'] },
    texts: { output_type: 'multiple_choice', doc_to_choice: '{{choices}}' },
    free: { output_type: 'generate_until', doc_to_choice: ['A', 'B'] },
  };
  const { tasks } = parseResults(JSON.stringify({ versions: {}, results, configs }));
  expect(tasks.map(({ task, choices }) => [task, choices])).toEqual([
    ['letters', 4],
    ['texts', undefined],
    ['free', undefined],
  ]);
});
