import { expect, it } from '@jest/globals';
import { OutputExtensionError } from './output-extension-error.ts';
import { resolveOutput } from './resolve-output.ts';

const defaults = {
  output: undefined,
  directory: '/data/results_dense500m',
  task: 'mmlu',
  chart: 'curve',
  cwd: '/here',
} as const;

it.each([
  ['/data/results_dense500m', 'mmlu', 'dense500m_mmlu_results.png'],
  ['/data/results-a.b', 'hellaswag', 'a.b_hellaswag_results.png'],
  ['/data/results', 'mmlu', 'mmlu_results.png'],
  ['/data/other', 'mmlu', 'other_mmlu_results.png'],
  ['/data/results_x', '../../etc/passwd\0', 'x_.._.._etc_passwd__results.png'],
])('names the picture of %s (%s) %s', (directory, task, name) => {
  expect(resolveOutput({ ...defaults, directory, task })).toEqual({
    path: `/here/${name}`,
    shown: name,
    format: 'png',
  });
});

it('names any other chart after its kind', () => {
  expect(resolveOutput({ ...defaults, chart: 'subjects' }).shown).toBe('dense500m_mmlu_subjects.png');
});

it.each([
  ['curve.svg', 'svg'],
  ['a.b/Curve.PNG', 'png'],
  ['/tmp/curve.vl.json', 'vl.json'],
])('takes the format of %s from its ending', (output, format) => {
  expect(resolveOutput({ ...defaults, output })).toMatchObject({ shown: output, format });
});

it.each(['curve.pdf', 'curve.json', 'curve', 'png', ''])('refuses %j', (output) => {
  expect(() => resolveOutput({ ...defaults, output })).toThrow(OutputExtensionError);
});
