import { expect, it } from '@jest/globals';
import { parseCheckpointName, safeParseCheckpointName } from './parse-checkpoint-name.ts';

it('reads the step of a Megatron folder and keeps the name as it was written', () => {
  expect(parseCheckpointName('iter_0002000')).toEqual({
    id: 'iter_0002000',
    step: 2000,
    tokens: null,
    stage: null,
  });
});

it.each([
  ['stage2-ingredient1-step11931-tokens50B', { step: 11_931, tokens: 50e9, stage: 'stage2-ingredient1' }],
  ['step-715k-1.5T', { step: 715_000, tokens: 1.5e12, stage: null }],
  ['anneal_iter_0023000', { step: 23_000, tokens: null, stage: 'anneal' }],
  ['lm1-4b2-1b5', { step: null, tokens: 1.5e9, stage: null }],
  ['ckpt_100', { step: null, tokens: null, index: 100 }],
  ['epoch=2-val_loss=0.02-other_metric=0.03.ckpt', { step: null, index: 2 }],
  ['epoch=0-step=10.ckpt', { step: 10 }],
  ['main', { step: null, tokens: null, stage: null }],
])('reads what %s tells and nothing else', (name, expected) => {
  expect(parseCheckpointName(name)).toMatchObject({ id: name, ...expected });
});

it('takes no size for tokens', () => {
  expect(parseCheckpointName('33B_torch_step190656')).toMatchObject({ step: 190_656, tokens: null });
});

it('reads no step where a number only follows the word', () => {
  expect(safeParseCheckpointName('multistep5').success).toBe(false);
  expect(safeParseCheckpointName('step_0.5').success).toBe(false);
});

it('says what was received and what names look like', () => {
  const received = 'pythia-1.4b';
  expect(() => parseCheckpointName(received)).toThrow(
    expect.objectContaining({
      name: 'CheckpointNameError',
      received,
      exitCode: 2,
      message: expect.stringContaining('"pythia-1.4b" (expected one such as iter_0002000'),
    }),
  );
});

it.each(['../iter_0002000', 'iter_0002000/..', String.raw`..\iter_0002000`, 'iter_0002000\0', ''])(
  'refuses %j, which would lead out of the folder meant',
  (name) => {
    expect(safeParseCheckpointName(name).success).toBe(false);
  },
);

it('refuses a name that no file system takes', () => {
  expect(safeParseCheckpointName(`${'epoch=1'.repeat(10_000)}.ckpt`).success).toBe(false);
});
