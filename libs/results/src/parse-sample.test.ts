import { expect, it } from '@jest/globals';
import { parseSample, parseSampleLine } from './parse-sample.ts';
import { SampleParseError } from './sample-parse-error.ts';

const hashes = { doc_hash: 'd', prompt_hash: 'p', target_hash: 't' };

it('reads a sample of 0.4.7 and later: text for numbers, hashes, filter', () => {
  const filtered = [
    ['-2.5', 'False'],
    ['-1.5', 'True'],
  ];
  expect(
    parseSample({
      doc_id: 3,
      target: '1',
      filtered_resps: filtered,
      filter: 'none',
      metrics: ['acc'],
      ...hashes,
      acc: 1,
    }),
  ).toEqual({
    docId: 3,
    continuations: null,
    docHash: 'd',
    promptHash: 'p',
    filter: 'none',
    target: 1,
    logLikelihoods: [-2.5, -1.5],
    isGreedy: [false, true],
    chosen: 1,
    metrics: { acc: 1 },
  });
});

it.each([
  [
    '0.4.0: numbers, no hashes',
    {
      filtered_resps: [
        [-2, false],
        [-1, true],
      ],
      target: 0,
    },
    { chosen: 1, docHash: null, target: 0 },
  ],
  [
    '0.5.0: one list deeper',
    { filtered_resps: [[['-2', 'False']], [['-1', 'True']]], target: '0' },
    { chosen: 1, target: 0 },
  ],
  [
    '0.3: logit_0, truth',
    { logit_0: -2, logit_1: -1, truth: 0, acc: 'False' },
    { chosen: 1, target: 0, metrics: { acc: 0 } },
  ],
  [
    'continuations in pairs, up to 0.4.2',
    {
      filtered_resps: [
        [-2, false],
        [-1, true],
      ],
      arguments: [
        ['1 + 1 =', ' zwölf'],
        ['1 + 1 =', ' 𝒙'],
      ],
    },
    { continuations: { characters: [5, 1], bytes: [7, 5] } },
  ],
  [
    'continuations without a blank before them',
    { filtered_resps: [['-2', 'False']], arguments: { gen_args_0: { arg_0: '一', arg_1: '二三' } } },
    { continuations: { characters: [2], bytes: [6] } },
  ],
  [
    'fewer continuations than log-likelihoods',
    {
      filtered_resps: [
        ['-2', 'False'],
        ['-1', 'True'],
      ],
      arguments: { gen_args_0: { arg_1: ' A' } },
    },
    { continuations: null },
  ],
  [
    'generation',
    { filtered_resps: ['B'], target: 'B', filter: 'get_response', exact_match: 1 },
    { chosen: null, target: null, logLikelihoods: [], metrics: { exact_match: 1 } },
  ],
  [
    'NaN logits',
    {
      filtered_resps: [
        ['nan', 'False'],
        ['-1', 'False'],
      ],
      target: '1',
    },
    { chosen: 0, logLikelihoods: [NaN, -1] },
  ],
  [
    'minus infinity',
    {
      filtered_resps: [
        ['-inf', 'False'],
        ['-inf', 'False'],
      ],
    },
    { chosen: 0, logLikelihoods: [-Infinity, -Infinity] },
  ],
  ['a target that is no index', { filtered_resps: [['-1', 'False']], target: '9' }, { target: null }],
  [
    'a metric of several parts',
    { filtered_resps: [], acc: 1, brier_score: [0, '[0.1, 0.9]'] },
    { metrics: { acc: 1 } },
  ],
])('reads %s', (_name, value, expected) => {
  expect(parseSample({ doc_id: 0, ...value })).toMatchObject(expected);
});

it('reads a bare NaN in a line', () => {
  expect(parseSampleLine('{"doc_id": 0, "likelihood": NaN}').metrics).toEqual({ likelihood: NaN });
});

it('says what is wrong with what is no sample', () => {
  expect(() => parseSample({ doc_id: 'x' })).toThrow(SampleParseError);
  expect(() => parseSample({ doc_id: 'x' })).toThrow('the sample is no sample of lm_eval, at "doc_id"');
  expect(() => parseSampleLine('{"doc_id": 1, "doc')).toThrow('the sample is cut off');
});
