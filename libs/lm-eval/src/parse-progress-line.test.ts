import { expect, it } from '@jest/globals';
import { parseProgressLine } from './parse-progress-line.ts';

it.each([
  ['2026-11-23:16:22:33 INFO     [evaluator:239] Initializing hf model, with arguments: {}', 'loading-model'],
  ['2026-11-23:16:22:38 INFO     [evaluator:590] Running loglikelihood requests', 'tokenizing'],
  ['2026-11-23:16:22:40 INFO     [loggers.evaluation_tracker:247] Saving results aggregated', 'saving'],
  ['2026-11-23:16:25:37,581 INFO     [evaluation_tracker.py:287] Saving per-sample results for: a', 'saving'],
])('reads the phase off %j', (line, phase) => {
  expect(parseProgressLine(line)).toEqual({ kind: 'phase', phase });
});

it.each([
  ['Loading weights: 100%|██████████| 21/21 [00:00<00:00, 25890.77it/s]', 'loading-model', 21, 21],
  ['Loading checkpoint shards:  50%|█████     | 1/2 [00:01<00:01,  1.02s/it]', 'loading-model', 1, 2],
  ['Tokenizing inputs:  34%|███▍      | 19000/56168 [00:10<00:20, 1873.11it/s]', 'tokenizing', 19000, 56168],
  ['Running loglikelihood requests:   0%|          | 0/684 [00:00<?, ?it/s]', 'scoring', 0, 684],
  ['Running generate_until requests:  80%|████████  | 8/10 [00:01<00:00, 8.1it/s]', 'scoring', 8, 10],
  ['100%|██████████| 135/135 [00:00<00:00, 658.65it/s]', null, 135, 135],
  ['Generating test split: 100%|██████████| 8/8 [00:00<00:00, 431.18 examples/s]', null, 8, 8],
])('reads the counts off the bar %j', (line, phase, done, total) => {
  expect(parseProgressLine(line)).toEqual({ kind: 'bar', phase, done, total });
});

it.each([
  '2026-11-23:16:22:33 INFO     [evaluator:214] Setting random seed to 0 | Setting numpy seed to 1234',
  'fatal: not a git repository (or any of the parent directories): .git',
  '|mmlu    |      2|none  |      |acc   |↑  |0.2514|±  |0.0366|',
  '',
])('makes nothing of %j', (line) => {
  expect(parseProgressLine(line)).toBeNull();
});
