import { expect, it } from '@jest/globals';
import { commonMeasure } from './common-measure.ts';
import { measureCheckpoints } from './measure-checkpoints.ts';
import { parseCheckpointName } from './parse-checkpoint-name.ts';
import { trainingFlops } from './training-flops.ts';
import { measureTraining } from './training-measure.ts';
import { UnknownMeasureError } from './unknown-measure-error.ts';

const [told, untold, staged] = [
  parseCheckpointName('step1000-tokens4B'),
  parseCheckpointName('iter_0002000'),
  parseCheckpointName('stage2-ingredient1-step11931-tokens50B'),
];

it('counts the FLOPs of GPT-3 175B as its paper does', () => {
  // T. Brown et al. (2020), table D.1: 174,600 M parameters, 300 B tokens, 3.14e23 FLOPs.
  expect(trainingFlops({ parameters: 174.6e9, tokens: 300e9 }) / 3.14e23).toBeCloseTo(1, 2);
});

it('measures by steps, tokens and FLOPs where they are known', () => {
  expect(measureTraining(told, { kind: 'step' })).toBe(1000);
  expect(measureTraining(told, { kind: 'tokens' })).toBe(4e9);
  expect(measureTraining(told, { kind: 'flops', parameters: 1e9 })).toBe(2.4e19);
  expect(measureTraining(untold, { kind: 'flops', parameters: 1e9 })).toBeNull();
});

it('takes the steps of a stage for unknown', () => {
  expect(measureTraining(staged, { kind: 'step' })).toBeNull();
  expect(commonMeasure([told, staged])).toEqual({ kind: 'tokens' });
});

it('goes by what all checkpoints know', () => {
  expect(commonMeasure([told])).toEqual({ kind: 'tokens' });
  expect(commonMeasure([told, untold])).toEqual({ kind: 'step' });
  expect(commonMeasure([untold, staged])).toBeNull();
});

it('names those of which the measure is not known', () => {
  expect(() => measureCheckpoints([told, untold, untold], { kind: 'tokens' })).toThrow(
    new UnknownMeasureError({ kind: 'tokens', checkpoints: ['iter_0002000', 'iter_0002000'] }),
  );
  expect(() => measureCheckpoints([untold], { kind: 'flops', parameters: 1 })).toThrow(
    'cannot go by flops: the training tokens of iter_0002000 are not known',
  );
});
