import { expect, it } from '@jest/globals';
import { readModelArgs } from './read-model-args.ts';

it.each([
  ['pretrained=a/b,revision=step1', { pretrained: 'a/b', revision: 'step1' }],
  ['pretrained=/d/x=1,dtype=float32', { pretrained: '/d/x=1', dtype: 'float32' }],
  ['{"pretrained": "a/b", "trust": true}', { pretrained: 'a/b', trust: 'true' }],
  [
    { pretrained: 'a/b', iteration: 3, none: null },
    { pretrained: 'a/b', iteration: '3' },
  ],
  ['', {}],
  [null, {}],
])('reads %j', (modelArgs, expected) => {
  expect(readModelArgs(modelArgs)).toEqual(expected);
});
