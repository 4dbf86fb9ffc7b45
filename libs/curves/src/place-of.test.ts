import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { placeOf } from './place-of.ts';

it.each([
  ['iter_0046000', 'step 46,000', '第 46,000 步'],
  ['anneal_iter_0023000', 'anneal_iter_0023000', ' anneal_iter_0023000 '],
  ['main', 'main', ' main '],
])('places %s at %s', (name, en, zh) => {
  const checkpoint = parseCheckpointName(name);
  expect([placeOf(checkpoint, 'en'), placeOf(checkpoint, 'zh')]).toEqual([en, zh]);
});
