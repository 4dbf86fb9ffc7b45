import { expect, it } from '@jest/globals';
import { missingShards } from './missing-shards.ts';

const INDEX = 'model.safetensors.index.json';

it.each([
  ['one file', ['model.safetensors'], []],
  ['one file beside left-over shards', ['model.safetensors', 'model-00002-of-00003.safetensors'], []],
  ['all shards', ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', INDEX], []],
  [
    'a shard and the index too few',
    ['model-00001-of-00002.safetensors'],
    ['model-00002-of-00002.safetensors', INDEX],
  ],
  [
    'pickled shards',
    ['pytorch_model-00002-of-00002.bin', 'pytorch_model.bin.index.json'],
    ['pytorch_model-00001-of-00002.bin'],
  ],
  ['no weights at all', ['config.json'], []],
])('of %s', (_, names, missing) => {
  expect(missingShards(names)).toEqual(missing);
});
