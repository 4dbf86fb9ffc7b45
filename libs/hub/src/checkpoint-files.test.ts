import { expect, it } from '@jest/globals';
import { selectCheckpointFiles } from './checkpoint-files.ts';
import type { RemoteFile } from './remote-file.ts';

const filesNamed = (names: readonly string[]): RemoteFile[] =>
  names.map((path) => ({ path, size: 1, checksum: { algorithm: 'git-sha1', value: '' } }));

function select(own: string, shared = ''): { files: string[]; missing: readonly string[] } {
  const { files, missing } = selectCheckpointFiles({
    own: filesNamed(own.split(' ')),
    shared: filesNamed(shared.split(' ')),
  });
  return { files: files.map(({ path }) => path), missing };
}

it('leaves out what loading does not take', () => {
  const { files } = select(
    'config.json generation_config.json tokenizer.json model.safetensors ' +
      'optimizer.pt scheduler.pt training_args.bin README.md model.onnx model.gguf model.fp16.safetensors ' +
      'pytorch_model.bin tf_model.h5 consolidated.safetensors trainer_state.json',
  );

  expect(files).toEqual(['config.json', 'generation_config.json', 'tokenizer.json', 'model.safetensors']);
});

it('takes all shards and their index', () => {
  const shards =
    'model-00001-of-00002.safetensors model-00002-of-00002.safetensors model.safetensors.index.json';

  expect(select(`config.json tokenizer.json ${shards}`).files.slice(2)).toEqual(shards.split(' '));
});

it('says which shard is missing', () => {
  const shards = 'model-00001-of-00002.safetensors model.safetensors.index.json';
  expect(select(`config.json tokenizer.json ${shards}`).missing).toEqual([
    'model-00002-of-00002.safetensors',
  ]);
});

it('takes pickled weights only where there are no safetensors', () => {
  const pickled = 'pytorch_model-00001-of-00001.bin pytorch_model.bin.index.json';

  expect(select(`config.json tokenizer.json ${pickled}`).files.slice(2)).toEqual(pickled.split(' '));
  expect(select(`config.json tokenizer.json ${pickled} model.safetensors`).files.slice(2)).toEqual([
    'model.safetensors',
  ]);
});

it('takes an index without weights for no weights', () => {
  expect(select('config.json tokenizer.json model.safetensors.index.json').missing).toEqual(['weights']);
});

it.each([
  'tokenizer.json',
  'tokenizer.model',
  'vocab.json',
  'vocab.txt',
  'spiece.model',
  'sentencepiece.bpe.model',
  'qwen.tiktoken',
])('knows %s as a tokenizer', (name) => {
  expect(select(`config.json model.safetensors ${name}`).missing).toEqual([]);
});

it('takes the tokenizer of the repo, whole, where the checkpoint has only its settings', () => {
  const { files } = select(
    'c/config.json c/model.safetensors c/tokenizer_config.json',
    'tokenizer.json tokenizer_config.json special_tokens_map.json model.safetensors config.json',
  );

  expect(files).toEqual([
    'c/config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'special_tokens_map.json',
    'c/model.safetensors',
  ]);
});

it('takes the configuration of the repo where the checkpoint has none, but never its weights', () => {
  const { files, missing } = select('c/tokenizer.json', 'config.json model.safetensors');

  expect(files).toEqual(['config.json', 'c/tokenizer.json']);
  expect(missing).toEqual(['weights']);
});

it('keeps Python files for those who ask for them', () => {
  expect(select('config.json modeling_x.py tokenizer.json model.safetensors').files).toContain(
    'modeling_x.py',
  );
});
