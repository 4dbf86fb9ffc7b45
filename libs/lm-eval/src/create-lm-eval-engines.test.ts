import { expect, it } from '@jest/globals';
import { createLmEvalEngines } from './create-lm-eval-engines.ts';
import type { Harness } from './harness.ts';

const harness: Harness = {
  ...{ version: '0.4.12', python: '/venv/bin/python', pythonVersion: '3.12.0', torchVersion: '2.9.0' },
  ...{ transformersVersion: null, datasetsVersion: null, sourceDirectory: null },
  ...{ origin: '.venv', warnings: [] },
};

async function commandsFor(device: string | undefined, visible?: string): Promise<string[]> {
  const env = { HOME: '/home/a', CUDA_VISIBLE_DEVICES: visible };
  const engines = await createLmEvalEngines({ harness, device, env, endpoint: 'https://huggingface.co' });
  const checkpoint = { id: 'step1', step: 1, tokens: null, stage: null };
  const model = { name: 'm', layout: 'directory', subfolder: 'step1', revision: null, commit: null } as const;
  const limits = { numFewshot: null, limit: null, seed: null, trustRemoteCode: false };
  const recipe = { tasks: ['mmlu'], batchSize: 8, dtype: 'float32', ...limits };
  const context = { modelDirectory: '/models/step1', outputDirectory: '/out' };
  return engines.map((engine) => {
    const words = engine.commandOf({ checkpoint, model, recipe }, context);
    const gpu = words.find((word) => word.startsWith('CUDA_VISIBLE_DEVICES')) ?? 'all visible';
    return `${gpu}, ${words[words.indexOf('--device') + 1] ?? ''}`;
  });
}

it.each([
  [
    'several GPUs',
    'cuda:0,cuda:1',
    undefined,
    ['CUDA_VISIBLE_DEVICES=0, cuda:0', 'CUDA_VISIBLE_DEVICES=1, cuda:0'],
  ],
  [
    'those that are visible',
    'cuda:1,cuda:0',
    '2,3',
    ['CUDA_VISIBLE_DEVICES=3, cuda:0', 'CUDA_VISIBLE_DEVICES=2, cuda:0'],
  ],
  ['the CPU twice', 'cpu,cpu', undefined, ['all visible, cpu', 'all visible, cpu']],
  ['one GPU', 'cuda:1', undefined, ['all visible, cuda:1']],
])('gives each engine its own device: %s', async (_, device, visible, expected) => {
  expect(await commandsFor(device, visible)).toEqual(expected);
});
