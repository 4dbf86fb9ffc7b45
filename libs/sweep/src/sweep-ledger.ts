import type { Checkpoint } from '@evalcurve/checkpoints';
import { writeSweepStatus, type RunningCheckpoint } from '@evalcurve/results-tree';
import type { HeldLock } from './hold-lock.ts';
import { LockLostError } from './lock-lost-error.ts';
import type { RunSweepOptions, SweepFailure, SweepOutcome } from './run-sweep.ts';
import type { SweepPlan } from './sweep-plan.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

/** What has become of each checkpoint of a sweep; kept in `.evalcurve/sweep.json` too. */
export interface SweepLedger {
  /**
   * Notes that a checkpoint is being evaluated.
   *
   * @throws LockLostError where another process works on this part of the tree by now
   * @throws UnwritableOutputError where that cannot be written: no results could be, of this checkpoint or of any other
   */
  readonly started: (running: Pick<RunningCheckpoint, 'id' | 'device'>) => Promise<void>;
  readonly evaluated: (id: string) => Promise<void>;
  readonly failed: (failure: SweepFailure) => Promise<void>;
  /** Notes that a checkpoint waits again. */
  readonly putBack: (id: string) => Promise<void>;
  /** Notes that nothing is running any more. */
  readonly close: () => Promise<void>;
  /** Checkpoints of the plan that neither are evaluated nor have failed, in training order. */
  readonly left: () => readonly Checkpoint[];
  /** What came of the plan so far, in training order. */
  readonly outcome: () => SweepOutcome;
}

/** Where {@link openLedger} writes. */
export interface OpenLedgerOptions extends Pick<RunSweepOptions, 'root' | 'part' | 'now'> {
  readonly plan: SweepPlan;
  readonly lock: Pick<HeldLock, 'check'>;
}

/** Starts with nothing running; writes go one after another. */
export function openLedger({
  root,
  part,
  plan,
  lock,
  now = () => new Date(),
}: OpenLedgerOptions): SweepLedger {
  const state: LedgerState = {
    root,
    part,
    plan,
    lock,
    running: new Map(),
    failed: new Map(),
    evaluated: new Set(),
  };
  const { running, failed, evaluated } = state;
  const write = writerOf(state);
  // The lock tells that nothing runs any more; a full disk must not hide how a checkpoint ended.
  const writeIfPossible = (): Promise<void> => write().catch(() => undefined);

  return {
    started: async ({ id, device }) => {
      running.set(id, { id, device, sinceMs: now().getTime() });
      await write().catch(refuseRoot(root));
    },
    evaluated: async (id) => {
      running.delete(id);
      evaluated.add(id);
      await writeIfPossible();
    },
    failed: async (failure) => {
      running.delete(failure.id);
      failed.set(failure.id, failure);
      await writeIfPossible();
    },
    putBack: async (id) => {
      running.delete(id);
      await writeIfPossible();
    },
    close: async () => {
      running.clear();
      await writeIfPossible();
    },
    left: () => leftOf(state),
    outcome: () => outcomeOf(state),
  };
}

function leftOf({ plan, evaluated, failed }: LedgerState): Checkpoint[] {
  return plan.checkpoints
    .filter(({ checkpoint: { id }, done }) => !done && !evaluated.has(id) && !failed.has(id))
    .map(({ checkpoint }) => checkpoint);
}

function refuseRoot(root: string): (cause: unknown) => never {
  return (cause) => {
    if (cause instanceof LockLostError) throw cause;
    throw new UnwritableOutputError({ root, cause, exitCode: 1 });
  };
}

interface LedgerState extends Pick<OpenLedgerOptions, 'root' | 'part' | 'plan' | 'lock'> {
  readonly running: Map<string, RunningCheckpoint>;
  readonly failed: Map<string, SweepFailure>;
  readonly evaluated: Set<string>;
}

function writerOf({ root, part, plan, lock, running, failed }: LedgerState): () => Promise<void> {
  const planned = plan.checkpoints.map(({ checkpoint }) => checkpoint.id);
  let last = Promise.resolve();
  return () => {
    const told = [...failed.values()].map(({ id, reason, logFile }) => ({
      ...{ id, reason },
      logFile: logFile ?? '',
    }));
    const status = { planned, running: [...running.values()], failed: told };
    const written = last.then(async () => {
      // Else it would tell of this process what is true of another.
      await lock.check();
      await writeSweepStatus({ root, status, part: part?.name });
    });
    last = written.catch(() => undefined);
    return written;
  };
}

function outcomeOf({ plan, evaluated, failed }: LedgerState): SweepOutcome {
  const ids = plan.checkpoints.map(({ checkpoint }) => checkpoint.id);
  return {
    evaluated: ids.filter((id) => evaluated.has(id)),
    doneBefore: plan.checkpoints.filter(({ done }) => done).map(({ checkpoint }) => checkpoint.id),
    failed: ids.flatMap((id) => failed.get(id) ?? []),
  };
}
