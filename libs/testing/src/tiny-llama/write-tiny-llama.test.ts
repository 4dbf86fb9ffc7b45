import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { itWithHarness } from '../requirements/it-with-harness.ts';
import { testDirectory } from '../test-directory.ts';
import type { TestDirectory } from '../test-directory.ts';
import { writeTinyLlama } from './write-tiny-llama.ts';

const harnessIt = itWithHarness(it);
let directory: TestDirectory;
beforeEach(async () => {
  directory = await testDirectory();
});
afterEach(() => directory.remove());

const weights = (name: string) => readFile(join(directory.path, name, 'model.safetensors'));

it('writes the same weights for the same seed and others for another', async () => {
  for (const [name, seed] of Object.entries({ a: 1, again: 1, b: 2 })) {
    await writeTinyLlama({ directory: join(directory.path, name), seed });
  }
  expect(await readdir(join(directory.path, 'a'))).toEqual([
    'config.json',
    'model.safetensors',
    'tokenizer.json',
    'tokenizer_config.json',
  ]);
  expect(await weights('again')).toEqual(await weights('a'));
  expect(await weights('b')).not.toEqual(await weights('a'));
});

it('splits the weights over files with an index, without a tokenizer if so asked', async () => {
  await writeTinyLlama({ directory: directory.path, seed: 1, shards: 2, tokenizer: false });
  const files = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'];
  expect(await readdir(directory.path)).toEqual(['config.json', ...files, 'model.safetensors.index.json']);
  const index = JSON.parse(await readFile(join(directory.path, 'model.safetensors.index.json'), 'utf8')) as {
    weight_map: Record<string, string>;
  };
  expect(new Set(Object.values(index.weight_map))).toEqual(new Set(files));
});

/** Prints what a checkpoint says to each text: log-probabilities of the four answers, and its tokens. */
const SCORE = `
import json, sys, torch
from transformers import AutoModelForCausalLM, AutoTokenizer
torch.set_num_threads(1)
texts = json.loads(sys.argv[1])
for directory in sys.argv[2:]:
    tokenizer = AutoTokenizer.from_pretrained(directory)
    model = AutoModelForCausalLM.from_pretrained(directory)
    answers = [tokenizer.encode(" " + letter) for letter in "ABCD"]
    inputs = [tokenizer.encode(text) for text in texts]
    scores = [model(torch.tensor([ids])).logits[0, -1].float().log_softmax(-1) for ids in inputs]
    print(json.dumps({
        "dtype": str(model.dtype),
        "answerLengths": [len(ids) for ids in answers],
        "lengths": [len(ids) for ids in inputs],
        "decoded": [tokenizer.decode(ids) for ids in inputs],
        "scores": [[str(score[ids[0]].item()) for ids in answers] for score in scores],
    }))
`;

const TEXTS = [
  'The following are multiple choice questions (with answers) about anatomy.\n\nWhich metal is it?\nA. tin\nAnswer:',
  'Öst 中文\u0000 <|x|>\n\n  two  blanks',
];

interface Scored {
  readonly dtype: string;
  readonly answerLengths: readonly number[];
  readonly lengths: readonly number[];
  readonly decoded: readonly string[];
  readonly scores: readonly (readonly string[])[];
}

const score = async (harness: string, ...names: string[]): Promise<Scored[]> => {
  const folders = names.map((name) => join(directory.path, name));
  const python = join(dirname(harness), 'python');
  const { stdout } = await promisify(execFile)(python, ['-c', SCORE, JSON.stringify(TEXTS), ...folders]);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Scored);
};

harnessIt(
  'loads in transformers, encodes any text and gives varied finite scores, or NaN if so asked',
  async (harness) => {
    const models = {
      half: { seed: 1 },
      whole: { seed: 1, dtype: 'float32', shards: 3 },
      other: { seed: 2 },
      broken: { seed: 1, nanWeights: true },
    } as const;
    for (const [name, options] of Object.entries(models)) {
      await writeTinyLlama({ directory: join(directory.path, name), ...options });
    }
    const [half, whole, other, broken] = await score(harness, ...Object.keys(models));
    expect([half?.dtype, whole?.dtype]).toEqual(['torch.bfloat16', 'torch.float32']);
    expect(half?.answerLengths).toEqual([1, 1, 1, 1]);
    expect(half?.decoded).toEqual(TEXTS);
    expect(half?.lengths[0]).toBeLessThan(40);
    expect(new Set(half?.scores.flat()).size).toBeGreaterThan(6);
    expect(half?.scores.flat().map(Number).every(Number.isFinite)).toBe(true);
    expect(Number(half?.scores[0]?.[0])).toBeCloseTo(Number(whole?.scores[0]?.[0]), 0);
    expect(other?.scores).not.toEqual(half?.scores);
    expect(new Set(broken?.scores.flat())).toEqual(new Set(['nan']));
  },
  120_000,
);
