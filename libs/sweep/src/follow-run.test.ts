import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import { EvalcurveError } from '@evalcurve/errors';
import type { CheckpointState } from './checkpoint-source.ts';
import { followRun, type FollowRunOptions, type FollowWait, type RunLook } from './follow-run.ts';
import { NoCheckpointsError } from './no-checkpoints-error.ts';
import type { SweepOutcome } from './run-sweep.ts';

type Files = Readonly<Record<string, string | null>>;

/** Looks at one state of a run after the other; a file of null is not complete. */
function following(states: readonly (Files | Error)[], options: Partial<FollowRunOptions<RunLook>> = {}) {
  const waits: FollowWait[] = [];
  let looks = 0;
  const follower = followRun<RunLook>({
    look: () => {
      const files = states[Math.min(looks, states.length - 1)] ?? {};
      looks += 1;
      if (files instanceof Error) return Promise.reject(files);
      const inspect = ({ id }: { id: string }): Promise<CheckpointState> =>
        Promise.resolve({ isComplete: files[id] !== null, fingerprint: files[id] ?? '' });
      const checkpoints = Object.keys(files).map((id) => parseCheckpointName(id));
      return Promise.resolve({ source: { inspect }, checkpoints, done: new Set<string>() });
    },
    ...{ untilStep: null, intervalMs: 0, signal: new AbortController().signal },
    onWait: (wait) => waits.push(wait),
    ...options,
  });
  const next = async (outcome: Partial<SweepOutcome> | null = null): Promise<string[] | null> => {
    const look = await follower.next(outcome && { evaluated: [], doneBefore: [], failed: [], ...outcome });
    return look?.checkpoints.map(({ id }) => id) ?? null;
  };
  return { next, waits, looks: () => looks };
}

it('takes a checkpoint for written that is complete and the same at two looks', async () => {
  const { next, waits } = following([
    { step1: null },
    { step1: 'half' },
    { step1: 'whole' },
    { step1: 'whole', step2: 'new' },
    { step1: 'whole', step2: 'new' },
  ]);
  expect(await next()).toEqual(['step1']);
  expect(waits.map(({ unfinished }) => unfinished)).toEqual([['step1'], ['step1'], ['step1']]);
  expect(await next({ evaluated: ['step1'] })).toEqual(['step1', 'step2']);
});

it('waits for the first checkpoint, and goes on where a later look fails', async () => {
  const none = new NoCheckpointsError({ directory: 'run', found: [] });
  const { next, waits } = following([
    none,
    {},
    new EvalcurveError('nobody answers'),
    { step1: 'a' },
    { step1: 'a' },
  ]);
  expect(await next()).toEqual(['step1']);
  expect(waits.map(({ problem }) => problem)).toEqual([null, null, 'nobody answers', null]);
});

it.each([
  ['no such repo', new EvalcurveError('no such repo')],
  ['a bug', new TypeError('a bug')],
])('says at once what is wrong at the first look: %s', async (message, error) => {
  await expect(following([error]).next()).rejects.toThrow(message);
});

it('hands a checkpoint that failed out again once it has changed, not before', async () => {
  const failed = [{ id: 'step1', reason: 'overwritten', hint: undefined, logFile: null }];
  const { next } = following([
    { step1: 'a' },
    { step1: 'a' },
    { step1: 'a' },
    { step1: 'b' },
    { step1: 'b' },
  ]);
  expect(await next()).toEqual(['step1']);
  expect(await next({ failed })).toEqual(['step1']);
});

it('ends with the step that was asked for, whether it succeeded or was done before', async () => {
  const run = { step1: 'a', step3: 'b' };
  const { next, looks } = following([run, run], { untilStep: 2 });
  expect(await next()).toEqual(['step1', 'step3']);
  expect(await next({ evaluated: ['step1', 'step3'] })).toBeNull();
  expect(looks()).toBe(2);
});

it('stops where it is told to, while it waits', async () => {
  const stop = new AbortController();
  const onWait = (): void => {
    stop.abort(new Error('stopped'));
  };
  const { next } = following([{}], { signal: stop.signal, intervalMs: 3_600_000, onWait });
  await expect(next()).rejects.toThrow('stopped');
});
