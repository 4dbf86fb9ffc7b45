import { expect, it } from '@jest/globals';
import { parseCheckpointName, type Checkpoint } from '@evalcurve/checkpoints';
import { entryOf, ZERO_SHOT } from './__fixtures__/entry.ts';
import type { CheckpointSource } from './checkpoint-source.ts';
import { locateAll } from './locate-all.ts';
import type { SweepPlan } from './sweep-plan.ts';

const model = { name: 'run', layout: 'directory', subfolder: null, revision: null, commit: null } as const;

it('locates what is still to be evaluated, and only that', async () => {
  const asked: string[] = [];
  const locate = (checkpoint: Checkpoint): ReturnType<CheckpointSource['locate']> => {
    asked.push(checkpoint.id);
    return Promise.resolve({ checkpoint, model, bytes: 1, directory: checkpoint.id });
  };
  const ids = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6'];
  const checkpoints = ids.map((id, index) => ({
    checkpoint: parseCheckpointName(id),
    done: index === 0 ? entryOf(id, { recipe: ZERO_SHOT }) : null,
  }));
  const plan: SweepPlan = {
    modelName: 'run',
    engine: 'lm-eval',
    recipe: ZERO_SHOT,
    order: 'training',
    checkpoints,
  };
  const located = await locateAll({ plan, source: { locate }, signal: new AbortController().signal });
  expect([...located.keys()].sort()).toEqual(ids.slice(1));
  expect(asked.sort()).toEqual(ids.slice(1));
});
