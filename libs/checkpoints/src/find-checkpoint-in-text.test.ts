import { expect, it } from '@jest/globals';
import { findCheckpointInText } from './find-checkpoint-in-text.ts';

it.each([
  ['pretrained=EleutherAI/pythia-1b,revision=step2000,dtype=float16', 'step2000'],
  ['{"pretrained": "tiiuae/dense-500m-arch1", "subfolder": "iter_0002000"}', 'iter_0002000'],
  ["{'pretrained': 'a/b', 'revision': 'step-125000'}", 'step-125000'],
  ['pretrained=a/step1000,revision=main/iter_0002000', 'iter_0002000'],
  ['results/1.4b-5shot_step143000.json', 'step143000'],
  [
    'results_dense500m/iter_0002000/tiiuae__dense-500m-arch1/results_2025-07-28T08-22-16.491768.json',
    'iter_0002000',
  ],
  ['__data__runs__iter_0054000', 'iter_0054000'],
  ['runs/checkpoint-300/global_step305', 'global_step305'],
  ['runs/checkpoints/10/model', '10'],
  ['checkpoints/iter_0002000', 'iter_0002000'],
  [String.raw`C:\runs\checkpoints\10`, '10'],
])('finds the checkpoint of %s', (text, id) => {
  expect(findCheckpointInText(text)?.id).toBe(id);
});

it.each(['results/pythia-1.4b', 'runs/10', 'pretrained=a/b,revision=main', 'main', ''])(
  'finds none in %j',
  (text) => {
    expect(findCheckpointInText(text)).toBeNull();
  },
);
