import type { Checkpoint } from '@evalcurve/checkpoints';
import { EvalcurveError } from '@evalcurve/errors';
import { EngineError, type Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import type { TreeEntry } from '@evalcurve/results-tree';
import { AttemptRejectedError } from './attempt-rejected-error.ts';
import { estimateRemaining } from './estimate-remaining.ts';
import { OutOfMemoryError } from './out-of-memory-error.ts';
import { startPhaseClock, type PhaseClock } from './phase-clock.ts';
import type { RunSweepOptions, SweepFailure } from './run-sweep.ts';
import type { SweepPhase } from './sweep-event.ts';

/** How far a phase is. */
export interface PhaseProgress {
  readonly phase: SweepPhase;
  readonly done: number | null;
  readonly total: number | null;
}

/** What came of an evaluation that was published. */
export interface FinishedResult {
  readonly evaluation: Evaluation;
  /** What is odd about it, though not wrong; one sentence each. */
  readonly warnings: readonly string[];
  readonly batchSize: Recipe['batchSize'];
}

/** Turns what happens to one checkpoint into events. */
export interface CheckpointReporter {
  readonly doneBefore: (entry: TreeEntry) => void;
  readonly started: () => void;
  readonly progress: (progress: PhaseProgress) => void;
  readonly smallerBatch: (from: Recipe['batchSize'], to: number) => void;
  readonly finished: (result: FinishedResult) => void;
  readonly failed: (error: unknown) => SweepFailure;
  readonly phaseDurationsMs: () => Record<string, number>;
}

/** Makes the reporters of a sweep's checkpoints, which share what is known about the time that one takes. */
export interface SweepReporter {
  readonly forCheckpoint: (checkpoint: Checkpoint, index: number) => CheckpointReporter;
}

/** Starts reporting a sweep; what earlier runs recorded counts for the estimate. */
export function createReporter({ plan, onEvent }: Pick<RunSweepOptions, 'plan' | 'onEvent'>): SweepReporter {
  const finishedMs = plan.checkpoints.flatMap(({ done }) =>
    done?.record ? [recordedMs(done.record.phaseDurationsMs)] : [],
  );
  return {
    forCheckpoint: (checkpoint, index) => {
      const waiting = plan.checkpoints.slice(index).filter(({ done }) => !done).length;
      const place = { checkpoint, index, total: plan.checkpoints.length };
      return reportCheckpoint({ onEvent, finishedMs, waiting, place });
    },
  };
}

interface ReportCheckpointOptions extends Pick<RunSweepOptions, 'onEvent'> {
  /** What finished checkpoints took; this one's time is added. */
  readonly finishedMs: number[];
  readonly waiting: number;
  readonly place: { readonly checkpoint: Checkpoint; readonly index: number; readonly total: number };
}

function reportCheckpoint({
  onEvent,
  finishedMs,
  waiting,
  place,
}: ReportCheckpointOptions): CheckpointReporter {
  let clock: PhaseClock = startPhaseClock(() => performance.now());
  return {
    doneBefore: ({ evaluation }) => {
      onEvent({ type: 'done-before', ...place, evaluation });
    },
    started: () => {
      clock = startPhaseClock(() => performance.now());
      onEvent({ type: 'started', ...place });
    },
    progress: ({ phase, done, total: phaseTotal }) => {
      clock.enter(phase);
      const currentTotalMs = clock.totalMs({ phase, done, total: phaseTotal });
      const remainingMs = estimateRemaining({
        finishedMs,
        currentMs: clock.elapsedMs(),
        currentTotalMs,
        waiting,
      });
      onEvent({ type: 'progress', ...place, phase, phaseDone: done, phaseTotal, remainingMs });
    },
    smallerBatch: (from, to) => {
      onEvent({ type: 'smaller-batch', ...place, from, to });
    },
    finished: (result) => {
      finishedMs.push(clock.elapsedMs());
      onEvent({ type: 'finished', ...place, ...result, durationMs: clock.elapsedMs() });
    },
    failed: (error) => {
      const failure = failureOf(place.checkpoint.id, error);
      const { reason, hint, logFile } = failure;
      onEvent({ type: 'failed', ...place, reason, hint, logFile });
      return failure;
    },
    phaseDurationsMs: () => clock.durationsMs(),
  };
}

function recordedMs(durations: Readonly<Record<string, number>>): number {
  return Object.values(durations).reduce((sum, ms) => sum + ms, 0);
}

function failureOf(id: string, error: unknown): SweepFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id,
    reason,
    hint: EvalcurveError.isInstance(error) ? error.hint : undefined,
    logFile: hasLog(error) ? error.logFile : null,
  };
}

function hasLog(error: unknown): error is EngineError | AttemptRejectedError | OutOfMemoryError {
  return [EngineError, AttemptRejectedError, OutOfMemoryError].some((kind) => error instanceof kind);
}
