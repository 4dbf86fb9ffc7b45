import { setTimeout } from 'node:timers/promises';
import type { Checkpoint } from '@evalcurve/checkpoints';
import { EvalcurveError } from '@evalcurve/errors';
import { NoCheckpointsFoundError } from '@evalcurve/hub';
import type { CheckpointSource } from './checkpoint-source.ts';
import { NoCheckpointsError } from './no-checkpoints-error.ts';
import type { SweepOutcome } from './run-sweep.ts';

/** What one look at a run finds. */
export interface RunLook {
  readonly source: Pick<CheckpointSource, 'inspect'>;
  /** Those that are to be evaluated, complete or not, in training order. */
  readonly checkpoints: readonly Checkpoint[];
  /** Ids of those that were evaluated before. */
  readonly done: ReadonlySet<string>;
}

/** Why nothing is evaluated at the moment. */
export interface FollowWait {
  /** Checkpoints that are not complete, or have changed since the last look. */
  readonly unfinished: readonly string[];
  /** Why the last look failed, null where it did not. */
  readonly problem: string | null;
}

/** How {@link followRun} watches. */
export interface FollowRunOptions<Look extends RunLook> {
  /** Finds the checkpoints anew. */
  readonly look: () => Promise<Look>;
  /** Ends once a checkpoint of this step or a later one was dealt with; null never ends. */
  readonly untilStep: number | null;
  /** Between two looks. A checkpoint that is complete and the same at both counts as written. */
  readonly intervalMs: number;
  readonly signal: AbortSignal;
  /** Told after each look that found nothing to evaluate. */
  readonly onWait: (wait: FollowWait) => void;
}

/** Watches a run that may still be trained. */
export interface RunFollower<Look extends RunLook> {
  /**
   * A look with only those checkpoints that are done or complete, once one of them is new, or has
   * changed since it failed; null where the last step was dealt with.
   *
   * @throws EvalcurveError where the first look fails, other than for there being no checkpoint yet
   * @throws the signal's reason
   */
  readonly next: (outcome: SweepOutcome | null) => Promise<Look | null>;
}

/** Starts to follow a run: a Hub repo, or a folder that a training writes into. */
export function followRun<Look extends RunLook>(options: FollowRunOptions<Look>): RunFollower<Look> {
  const { intervalMs, signal } = options;
  const state: FollowState = { seen: new Map(), given: new Map(), lastStep: -Infinity, hasLooked: false };
  return {
    next: async (outcome) => {
      const failed = new Set(outcome?.failed.map(({ id }) => id));
      while (state.lastStep < (options.untilStep ?? Infinity)) {
        signal.throwIfAborted();
        const found = await lookOnce(options, { state, failed });
        if (found) return found;
        await setTimeout(intervalMs, undefined, { signal }).catch(() => {
          signal.throwIfAborted();
        });
      }
      return null;
    },
  };
}

interface FollowState {
  /** What each checkpoint looked like the last time. */
  readonly seen: Map<string, string>;
  /** What each looked like that was handed out. */
  readonly given: Map<string, string>;
  /** The latest that was handed out, or done before. */
  lastStep: number;
  hasLooked: boolean;
}

interface LookOnceOptions {
  readonly state: FollowState;
  /** Those of the last round that failed. */
  readonly failed: ReadonlySet<string>;
}

async function lookOnce<Look extends RunLook>(
  options: FollowRunOptions<Look>,
  { state, failed }: LookOnceOptions,
): Promise<Look | null> {
  try {
    const look = await options.look();
    state.hasLooked = true;
    const isDone = ({ id }: Checkpoint): boolean =>
      look.done.has(id) || (state.given.has(id) && !failed.has(id));
    const { written, unfinished } = await inspectAll(
      look.checkpoints.filter((checkpoint) => !isDone(checkpoint)),
      { source: look.source, state, signal: options.signal },
    );
    noteLastStep(state, [...look.checkpoints.filter(isDone), ...written]);
    if (written.length > 0) {
      const complete = look.checkpoints.filter((found) => isDone(found) || written.includes(found));
      for (const { id } of written) state.given.set(id, state.seen.get(id) ?? '');
      return { ...look, checkpoints: complete };
    }
    options.onWait({ unfinished, problem: null });
  } catch (error) {
    options.signal.throwIfAborted();
    const isEmpty = error instanceof NoCheckpointsError || error instanceof NoCheckpointsFoundError;
    if (!isEmpty && !(state.hasLooked && EvalcurveError.isInstance(error))) throw error;
    options.onWait({ unfinished: [], problem: isEmpty ? null : error.message });
  }
  return null;
}

interface InspectAllOptions {
  readonly source: RunLook['source'];
  readonly state: FollowState;
  readonly signal: AbortSignal;
}

async function inspectAll(
  checkpoints: readonly Checkpoint[],
  { source, state, signal }: InspectAllOptions,
): Promise<{ readonly written: readonly Checkpoint[]; readonly unfinished: readonly string[] }> {
  const written: Checkpoint[] = [];
  const unfinished: string[] = [];
  for (const checkpoint of checkpoints) {
    const { id } = checkpoint;
    const { isComplete, fingerprint } = await source.inspect(checkpoint, signal);
    const isSame = state.seen.get(id) === fingerprint;
    state.seen.set(id, fingerprint);
    // What failed as it is would fail again.
    if (state.given.get(id) === fingerprint) continue;
    if (isComplete && isSame) written.push(checkpoint);
    else unfinished.push(id);
  }
  return { written, unfinished };
}

function noteLastStep(state: FollowState, checkpoints: readonly Checkpoint[]): void {
  state.lastStep = Math.max(state.lastStep, ...checkpoints.map(({ step }) => step ?? -Infinity));
}
