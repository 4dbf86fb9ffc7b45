import { expect, it } from '@jest/globals';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { IncompleteCheckpointError } from '@evalcurve/hub';
import { planOf } from './__fixtures__/plan-of.ts';
import type { CheckpointSource } from './checkpoint-source.ts';
import { locateAll } from './locate-all.ts';

const model = { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null } as const;

const signal = new AbortController().signal;

/** A Hub that lacks a part of some checkpoints. */
function locator(incomplete: readonly string[] = []) {
  const asked: string[] = [];
  const locate: CheckpointSource['locate'] = (checkpoint: Checkpoint) => {
    const { id } = checkpoint;
    asked.push(id);
    const missing = ['model-00002-of-00002.safetensors'];
    return incomplete.includes(id)
      ? Promise.reject(new IncompleteCheckpointError({ repository: 'a/b', checkpoint: id, missing }))
      : Promise.resolve({ checkpoint, model, bytes: 1, directory: id });
  };
  return { source: { locate }, asked };
}

const LEFT = ['step0', 'step2', 'step3', 'step4', 'step5'];

it('locates what is still to be evaluated, and only that', async () => {
  const { source, asked } = locator();
  const located = await locateAll({ plan: planOf(6, { done: 'step1' }), source, signal });
  expect([...located.keys()].sort()).toEqual(LEFT);
  expect(asked.sort()).toEqual(LEFT);
});

it('leaves out those that lack a shard, unless all do', async () => {
  const { source } = locator(['step0']);
  expect([...(await locateAll({ plan: planOf(2), source, signal })).keys()]).toEqual(['step1']);
  await expect(locateAll({ plan: planOf(1), source, signal })).rejects.toThrow(
    'step0 of a/b is no complete model: model-00002-of-00002.safetensors missing',
  );
});
