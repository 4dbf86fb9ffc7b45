import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parseCheckpointName, sortCheckpoints } from '@evalcurve/checkpoints';
import { DEMO_CHECKPOINTS_URL } from './demo-checkpoints-url.ts';
import { DEMO_SERIES } from './demo-series.ts';

const FILES = [
  'config.json',
  'generation_config.json',
  'model.safetensors',
  'special_tokens_map.json',
  'tokenizer.json',
  'tokenizer_config.json',
];
const ids = DEMO_SERIES.checkpoints.map(({ id }) => id);
const urlOf = (id: string, file: string): URL => new URL(`${id}/${file}`, DEMO_CHECKPOINTS_URL);

interface TensorHeader {
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** The header of a safetensors file: its length in eight bytes, then JSON. */
const readTensors = (id: string): TensorHeader[] => {
  const bytes = readFileSync(urlOf(id, 'model.safetensors'));
  const header = bytes.toString('utf8', 8, 8 + Number(bytes.readBigUInt64LE()));
  const entries = Object.entries(JSON.parse(header) as Record<string, TensorHeader>);
  return entries.filter(([name]) => name !== '__metadata__').map(([, tensor]) => tensor);
};

it('has a whole folder for each checkpoint of the series and nothing else', () => {
  expect(readdirSync(DEMO_CHECKPOINTS_URL).sort()).toEqual(ids);
  expect(ids.map((id) => readdirSync(urlOf(id, '.')).sort())).toEqual(ids.map(() => FILES));
});

it('names its checkpoints so that steps are read from the names', () => {
  const parsed = ids.map(parseCheckpointName);
  expect(parsed.map(({ step }) => step)).toEqual(DEMO_SERIES.checkpoints.map(({ step }) => step));
  expect(sortCheckpoints(parsed.toReversed()).map(({ id }) => id)).toEqual(ids);
});

it('takes no more than 16 MB', () => {
  const sizes = ids.flatMap((id) => FILES.map((file) => statSync(urlOf(id, file)).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(16e6);
});

it('holds a Llama in bfloat16 with the parameters of the series, its weights new at each checkpoint', () => {
  for (const id of ids) {
    const tensors = readTensors(id);
    expect(new Set(tensors.map(({ dtype }) => dtype))).toEqual(new Set(['BF16']));
    const sizes = tensors.map(({ shape }) => shape.reduce((product, size) => product * size, 1));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(DEMO_SERIES.parameters);
  }
  const weights = ids.map((id) => readFileSync(urlOf(id, 'model.safetensors'), 'base64'));
  expect(new Set(weights).size).toBe(ids.length);
});

it('has one configuration and one tokenizer for all', () => {
  for (const file of FILES.filter((name) => name !== 'model.safetensors')) {
    expect(new Set(ids.map((id) => readFileSync(urlOf(id, file), 'utf8'))).size).toBe(1);
  }
});
