import { expect, it } from '@jest/globals';
import { parseCheckpointName, type Checkpoint } from '@evalcurve/checkpoints';
import { IncompleteCheckpointError } from '@evalcurve/hub';
import { entryOf, ZERO_SHOT } from './__fixtures__/entry.ts';
import type { CheckpointSource } from './checkpoint-source.ts';
import { locateAll } from './locate-all.ts';
import type { SweepPlan } from './sweep-plan.ts';

const model = { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null } as const;

const signal = new AbortController().signal;

function planOf(ids: readonly string[], done: readonly string[] = []): SweepPlan {
  const checkpoints = ids.map((id) => ({
    checkpoint: parseCheckpointName(id),
    done: done.includes(id) ? entryOf(id, { recipe: ZERO_SHOT }) : null,
    begun: null,
  }));
  return {
    modelName: 'run',
    engine: 'lm-eval',
    recipe: ZERO_SHOT,
    depth: null,
    order: 'training',
    checkpoints,
  };
}

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

const IDS = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'];

it('locates what is still to be evaluated, and only that', async () => {
  const { source, asked } = locator();
  const located = await locateAll({ plan: planOf(IDS, ['step1']), source, signal });
  expect([...located.keys()].sort()).toEqual(IDS.slice(1));
  expect(asked.sort()).toEqual(IDS.slice(1));
});

it('leaves out those that lack a shard, unless all do', async () => {
  const { source } = locator(['step2']);
  expect([...(await locateAll({ plan: planOf(['step1', 'step2']), source, signal })).keys()]).toEqual([
    'step1',
  ]);
  await expect(locateAll({ plan: planOf(['step2']), source, signal })).rejects.toThrow(
    'step2 of a/b is no complete model: model-00002-of-00002.safetensors missing',
  );
});
