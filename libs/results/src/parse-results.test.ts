import { expect, it } from '@jest/globals';
import { parseResults, safeParseResults } from './parse-results.ts';
import { ResultsParseError } from './results-parse-error.ts';

const modern = {
  results: {
    mmlu_anatomy: {
      name: 'mmlu_anatomy',
      alias: 'anatomy',
      sample_len: 3,
      'acc,none': 0.25,
      'acc_stderr,none': 'N/A',
    },
    mmlu: { name: 'mmlu', alias: 'mmlu', 'acc,none': 0.25, sample_count: { 'acc,none': 3 } },
  },
  groups: { mmlu: { 'acc,none': 0.25 } },
  group_subtasks: { mmlu: ['mmlu_anatomy'] },
  versions: { mmlu: '2', mmlu_anatomy: 1 },
  'n-shot': { mmlu_anatomy: 0 },
  'n-samples': { mmlu_anatomy: { original: 135, effective: 3 } },
  config: {
    model_args: { pretrained: 'org/model', revision: 'step1000', dtype: 'bfloat16' },
    model_dtype: 'torch.bfloat16',
    batch_size: 'auto',
    batch_sizes: [64],
    limit: 3,
  },
  task_hashes: { mmlu_anatomy: 'abc' },
  date: 1764000000.5,
  lm_eval_version: '0.4.12',
};

it('reads a file of 0.4.12 into the neutral shape', () => {
  expect(parseResults(JSON.stringify(modern))).toEqual({
    harnessVersion: { value: '0.4.12', exact: true },
    modelName: 'org/model',
    revision: 'step1000',
    subfolder: null,
    modelArgs: { pretrained: 'org/model', revision: 'step1000', dtype: 'bfloat16' },
    numFewshot: 0,
    limit: 3,
    batchSize: 64,
    dtype: 'bfloat16',
    chatTemplateHash: null,
    dateSeconds: 1764000000.5,
    tasks: [
      {
        task: 'mmlu_anatomy',
        metrics: [{ metric: 'acc', filter: 'none', value: 0.25, stderr: null }],
        n: 3,
        nOriginal: 135,
        numFewshot: 0,
        version: '1',
        members: [],
        hash: 'abc',
      },
      {
        task: 'mmlu',
        metrics: [{ metric: 'acc', filter: 'none', value: 0.25, stderr: null }],
        n: 3,
        nOriginal: 135,
        numFewshot: null,
        version: '2',
        members: ['mmlu_anatomy'],
        hash: null,
      },
    ],
  });
});

it('reads a file of 0.3: no filters, no groups, few-shot count in the config', () => {
  const evaluation = parseResults(
    JSON.stringify({
      results: {
        'hendrycksTest-anatomy': { acc: 0.3, acc_stderr: 0.04, acc_norm: 0.31, acc_norm_stderr: 0.04 },
      },
      versions: { 'hendrycksTest-anatomy': 0 },
      config: {
        model: 'hf-causal',
        model_args: 'pretrained=org/m,revision=step64',
        num_fewshot: 5,
        limit: null,
      },
    }),
  );
  expect(evaluation).toMatchObject({
    harnessVersion: { value: '0.3.0', exact: false },
    revision: 'step64',
    numFewshot: 5,
    tasks: [
      {
        metrics: [
          { metric: 'acc', value: 0.3 },
          { metric: 'acc_norm', stderr: 0.04 },
        ],
        numFewshot: 5,
        n: null,
      },
    ],
  });
});

it('reads a bare NaN as no value and leaves out what is no metric', () => {
  const row = '{"f1,none": NaN, "f1_stderr,none": Infinity, "ter,none": {"a": 1}, " ": " ", "alias": "x"}';
  const { tasks } = parseResults(`{"results": {"t": ${row}}, "versions": {"t": 1}}`);
  expect(tasks[0]?.metrics).toEqual([{ metric: 'f1', filter: 'none', value: null, stderr: null }]);
});

it('survives tasks that are named after what every object inherits', () => {
  const results = { constructor: { 'acc,none': 1 }, toString: { 'acc,none': 0 } };
  const { tasks } = parseResults(JSON.stringify({ results, versions: {}, 'n-shot': {}, 'n-samples': {} }));
  expect(tasks.map(({ task, n, version }) => [task, n, version])).toEqual([
    ['constructor', null, null],
    ['toString', null, null],
  ]);
});

const whole = JSON.stringify(modern);

it.each([
  ['', 'empty', 'r.json is empty'],
  ['{"results": }', 'not-json', 'r.json is not JSON: unexpected "}" at byte 12 (line 1, at "results")'],
  [
    whole.slice(0, whole.indexOf('"effective"') + 11),
    'cut-off',
    'r.json is cut off (JSON ends at byte 412 inside an object, at "n-samples.mmlu_anatomy.effective")',
  ],
  ['{"é": [1', 'cut-off', 'r.json is cut off (JSON ends at byte 9 inside a list, at "é.0")'],
  ['[]', 'other-tool', "r.json is a JSON list, expected lm_eval's results object"],
  [
    '{"model_type": "llama"}',
    'other-tool',
    'r.json was written by transformers (a model configuration), not by lm_eval',
  ],
  ['{"a": 1}', 'other-tool', 'r.json is JSON without "results", not by lm_eval'],
  [
    '{"results": {"t": [1]}, "versions": {}}',
    'schema',
    'r.json is not as lm_eval writes it, at "results.t": expected an object',
  ],
  ['{"results": {"t": {}}, "config": {}}', 'schema', 'r.json holds no metric under "results"'],
])('says what is wrong with %j', (text, problem, message) => {
  expect(() => parseResults(text, { path: 'r.json' })).toThrow(ResultsParseError);
  const parsed = safeParseResults(text, { path: 'r.json' });
  expect(parsed).toMatchObject({ success: false, error: { problem, message, path: 'r.json', exitCode: 2 } });
});
