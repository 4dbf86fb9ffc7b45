import { expect, it } from '@jest/globals';
import { recogniseFailure } from './recognise-failure.ts';

const traceback = ['Traceback (most recent call last):', '  File "a.py", line 1, in <module>', '    run()'];

it.each([
  ['out-of-memory', 'torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 17.00 GiB.'],
  ['out-of-memory', 'RuntimeError: MPS backend out of memory (MPS allocated: 9.0 GB)'],
  [
    'out-of-memory',
    "RuntimeError: [enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory",
  ],
  ['device-lost', 'torch.AcceleratorError: CUDA error: uncorrectable ECC error encountered'],
  ['device-lost', 'RuntimeError: CUDA error: CUDA-capable device(s) is/are busy or unavailable'],
  ['device-lost', 'RuntimeError: No CUDA GPUs are available'],
  ['unknown-task', 'ValueError: Tasks not found: mmlu_computer_science'],
  ['dataset-missing', "ConnectionError: Couldn't reach 'cais/mmlu' on the Hub (OfflineModeIsEnabled)"],
  ['dataset-missing', "ValueError: Couldn't find cache for cais/mmlu for config 'anatomy'"],
  ['bad-model', 'ValueError: Unrecognized model in /m. Should have a `model_type` key in its config.json.'],
  ['bad-model', "ValueError: Couldn't instantiate the backend tokenizer from one of:"],
  ['bad-model', 'OSError: Error no file named model.safetensors found in directory /m.'],
  ['other', 'OSError: [Errno 28] No space left on device'],
])('takes for %s: %s', (failure, detail) => {
  expect(recogniseFailure([...traceback, detail])).toEqual({ failure, detail });
});

it('tells the exception from the noise of healthy runs before and after it', () => {
  const lines = [
    '2026-11-23:16:22:26 WARNING  [evaluator:287] Overwriting default num_fewshot of mmlu_anatomy from None to 0',
    ...traceback,
    'KeyError: 42',
    'fatal: not a git repository (or any of the parent directories): .git',
    'Running loglikelihood requests:   5%|▍         | 33/684 [00:01<00:18, 35.41it/s]',
  ];
  expect(recogniseFailure(lines)).toEqual({ failure: 'other', detail: 'KeyError: 42' });
});

it('finds the reason in the exception that the last one came of', () => {
  const lines = [
    ...[...traceback, "datasets.exceptions.DatasetNotFoundError: Dataset 'a/b' doesn't exist on the Hub"],
    'During handling of the above exception, another exception occurred:',
    ...[...traceback, 'RuntimeError: cannot build the task'],
  ];
  expect(recogniseFailure(lines)).toEqual({
    failure: 'dataset-missing',
    detail: 'RuntimeError: cannot build the task',
  });
});

it('takes the message of a parser of arguments', () => {
  const lines = ['usage: lm-eval run [-h]', 'lm-eval run: error: argument --limit: invalid float value'];
  expect(recogniseFailure(lines).detail).toBe('lm-eval run: error: argument --limit: invalid float value');
});

it('says so where nothing was said', () => {
  expect(recogniseFailure([])).toEqual({ failure: 'other', detail: 'it said nothing' });
});
