import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { Recipe } from '@evalcurve/evaluation';
import { createBatchSizePin } from './batch-size-pin.ts';

type BatchSize = Recipe['batchSize'];

function evaluations(answers: readonly (BatchSize | null)[]) {
  const used: BatchSize[] = [];
  let running = 0;
  let most = 0;
  const evaluate = async (batchSize: BatchSize): Promise<BatchSize | null> => {
    const answer = answers[used.length];
    used.push(batchSize);
    most = Math.max(most, (running += 1));
    await setImmediate();
    running -= 1;
    return answer === undefined ? batchSize : answer;
  };
  return { used, evaluate, most: () => most };
}

it('lets the others wait until the first has settled an automatic size', async () => {
  const { used, evaluate, most } = evaluations([32]);
  const pin = createBatchSizePin('auto');
  await Promise.all([pin.evaluateWith(evaluate), pin.evaluateWith(evaluate), pin.evaluateWith(evaluate)]);
  expect(used).toEqual(['auto', 32, 32]);
  expect(most()).toBe(2);
});

it('lets the next one settle it where the first failed or threw', async () => {
  const { used, evaluate } = evaluations([null, 16]);
  const pin = createBatchSizePin('auto');
  const failing = pin.evaluateWith(() => Promise.reject(new Error('stopped')));
  await Promise.all([
    expect(failing).rejects.toThrow('stopped'),
    pin.evaluateWith(evaluate),
    pin.evaluateWith(evaluate),
    pin.evaluateWith(evaluate),
  ]);
  expect(used).toEqual(['auto', 'auto', 16]);
});

it('makes nobody wait for a size that was given, or that the engine does not tell', async () => {
  const given = evaluations([]);
  const pin = createBatchSizePin(8);
  await Promise.all([pin.evaluateWith(given.evaluate), pin.evaluateWith(given.evaluate)]);
  expect([given.used, given.most()]).toEqual([[8, 8], 2]);
  const untold = evaluations(['auto']);
  const open = createBatchSizePin('auto');
  await open.evaluateWith(untold.evaluate);
  await Promise.all([open.evaluateWith(untold.evaluate), open.evaluateWith(untold.evaluate)]);
  expect(untold.most()).toBe(2);
});
