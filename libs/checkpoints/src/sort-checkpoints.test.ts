import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareCheckpoints } from './compare-checkpoints.ts';
import { parseCheckpointName } from './parse-checkpoint-name.ts';
import { sortCheckpoints } from './sort-checkpoints.ts';

function sorted(...names: string[]): string[] {
  return sortCheckpoints(names.map(parseCheckpointName)).map(({ id }) => id);
}

it('orders by number, however it is padded', () => {
  expect(sorted('iter_0010000', 'iter_0002000', 'iter_10000000')).toEqual([
    'iter_0002000',
    'iter_0010000',
    'iter_10000000',
  ]);
});

it('orders stages before steps because counters restart', () => {
  expect(sorted('anneal_iter_0001000', 'pretrain_iter_0373000')).toEqual([
    'pretrain_iter_0373000',
    'anneal_iter_0001000',
  ]);
  expect(sorted('stage10-step-1', 'stage2-step-9', 'stage2-step-10')).toEqual([
    'stage2-step-9',
    'stage2-step-10',
    'stage10-step-1',
  ]);
});

it('keeps parallel ingredients together, after the stage that they start from', () => {
  const names = [
    'stage2-ingredient2-step1000-tokens4B',
    'stage2-ingredient1-step2000-tokens8B',
    'stage2-ingredient1-step1000-tokens4B',
    'stage1-step900000-tokens3900B',
    'step1000-tokens4B',
  ];
  expect(sorted(...names)).toEqual(names.toReversed());
});

it('keeps what tells no place last and as it came', () => {
  expect(sorted('main', 'final', 'anneal_iter_0001000', 'step5')).toEqual([
    'step5',
    'anneal_iter_0001000',
    'main',
    'final',
  ]);
});

it('orders by index where names count saves', () => {
  expect(sorted('ckpt_100', 'ckpt_020', 'main')).toEqual(['ckpt_020', 'ckpt_100', 'main']);
});

it('is an order: antisymmetric and transitive', () => {
  const place = fc.option(fc.nat(3));
  const checkpoint = fc.record({
    id: fc.constant('any'),
    step: place,
    tokens: place,
    stage: fc.option(fc.constantFrom('pretrain', 'stage1', 'stage2', 'anneal')),
  });
  fc.assert(
    fc.property(checkpoint, checkpoint, checkpoint, (a, b, c) => {
      expect(Math.sign(compareCheckpoints(a, b)) + Math.sign(compareCheckpoints(b, a))).toBe(0);
      if (compareCheckpoints(a, b) <= 0 && compareCheckpoints(b, c) <= 0) {
        expect(compareCheckpoints(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
