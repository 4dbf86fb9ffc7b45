import type { EvaluationRequest, Recipe } from '@evalcurve/evaluation';
import { expect, it } from '@jest/globals';
import { buildArguments } from './build-arguments.ts';
import { UnsafeModelArgumentError } from './unsafe-model-argument-error.ts';

const recipe: Recipe = {
  ...{ tasks: ['mmlu'], numFewshot: 0, limit: null, batchSize: 16, dtype: 'bfloat16' },
  ...{ seed: null, trustRemoteCode: false },
};
const context = { modelDirectory: '/models/iter_0002000', outputDirectory: '/out/a', device: null };

function requestOf(changes: Partial<Recipe>): EvaluationRequest {
  return {
    checkpoint: { id: 'iter_0002000', step: 2000, tokens: null, stage: null },
    model: { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null },
    recipe: { ...recipe, ...changes },
  };
}

it('asks for the samples and the folder, and for nothing that the recipe leaves open', () => {
  expect(buildArguments(requestOf({ numFewshot: null }), context)).toEqual([
    ...['--model', 'hf', '--model_args', 'pretrained=/models/iter_0002000,dtype=bfloat16'],
    ...['--tasks', 'mmlu', '--batch_size', '16', '--log_samples', '--output_path', '/out/a'],
  ]);
});

it('passes on everything that the recipe says', () => {
  const full = requestOf({
    ...{ tasks: ['mmlu', 'arc_easy'], numFewshot: 5, limit: 0.1, batchSize: 'auto' },
    ...{ seed: 7, trustRemoteCode: true },
  });
  expect(buildArguments(full, { ...context, device: 'cuda:1' }).slice(4)).toEqual([
    ...['--tasks', 'mmlu,arc_easy', '--num_fewshot', '5', '--limit', '0.1', '--batch_size', 'auto'],
    ...[
      '--device',
      'cuda:1',
      '--seed',
      '7',
      '--trust_remote_code',
      '--log_samples',
      '--output_path',
      '/out/a',
    ],
  ]);
});

it('runs code of a repository only where the recipe says so', () => {
  expect(buildArguments(requestOf({}), context).join(' ')).not.toContain('trust_remote_code');
});

it.each(['float16,trust_remote_code=True', '', '16', '{"a":1}', 'bf 16'])(
  'refuses the dtype %j, which could be read as something else',
  (dtype) => {
    expect(() => buildArguments(requestOf({ dtype }), context)).toThrow(UnsafeModelArgumentError);
  },
);

it.each(['/models/a,b', '/models/a=b', '/models/{a}', '/models/a b', 'models/a', `/${'a/'.repeat(100)}`])(
  'refuses the path %j, which lm_eval would misread or could not name a folder by',
  (modelDirectory) => {
    expect(() => buildArguments(requestOf({}), { ...context, modelDirectory })).toThrow(/^pretrained /u);
  },
);

it.each(['/models/检查点/iter_1', '/a.b-c+d@e~f/g_1'])('takes the path %s as it is', (modelDirectory) => {
  expect(buildArguments(requestOf({}), { ...context, modelDirectory })[3]).toBe(
    `pretrained=${modelDirectory},dtype=bfloat16`,
  );
});
