import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Recipe, RunRecord } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import type { TreeEntry } from '@evalcurve/results-tree';
import { evaluationOrder } from './evaluation-order.ts';
import { failureOf } from './failure-of.ts';
import { createForecast, type Forecast } from './forecast.ts';
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
  readonly fetching: (bytes: { readonly done: number; readonly total: number }) => void;
  readonly fetched: () => void;
  readonly started: (device: string | null) => void;
  readonly progress: (progress: PhaseProgress) => void;
  readonly smallerBatch: (from: Recipe['batchSize'], to: number) => void;
  readonly deviceLost: (error: Error) => void;
  readonly undecided: (result: FinishedResult) => void;
  readonly finished: (result: FinishedResult) => void;
  readonly failed: (error: unknown) => SweepFailure;
  readonly phaseDurationsMs: () => Record<string, number>;
}

/** Makes the reporters of a sweep's checkpoints, which share what is known about the time that one takes. */
export interface SweepReporter {
  readonly forCheckpoint: (checkpoint: Checkpoint) => CheckpointReporter;
}

/** What {@link createReporter} reports of. */
export type CreateReporterOptions = Pick<
  RunSweepOptions,
  'plan' | 'onEvent' | 'lanes' | 'located' | 'fetchAhead'
>;

const now = (): number => performance.now();

/** Between two reports of a download, of which a piece may come every millisecond. */
const FETCHING_MS = 200;

/** Starts reporting a sweep; what earlier runs recorded counts for the estimate. */
export function createReporter(options: CreateReporterOptions): SweepReporter {
  const { plan, onEvent } = options;
  const forecast = forecastOf(options);
  return {
    forCheckpoint: (checkpoint) => {
      const index = plan.checkpoints.findIndex((planned) => planned.checkpoint.id === checkpoint.id) + 1;
      const place = { checkpoint, index, total: plan.checkpoints.length };
      return reportCheckpoint({ onEvent, forecast, place });
    },
  };
}

function forecastOf({ plan, located, lanes, fetchAhead }: CreateReporterOptions): Forecast {
  const recordedMs = plan.checkpoints.flatMap(({ done }) =>
    done?.record ? [evaluationMs(done.record)] : [],
  );
  const waiting = evaluationOrder(plan).map(({ id }) => ({ id, bytes: located.get(id)?.bytes ?? 0 }));
  const { isKeptWarm } = lanes[0].engine;
  return createForecast({ waiting, devices: lanes.length, fetchAhead, isKeptWarm, recordedMs, now });
}

// Of stages only the last one's time is recorded; those before took about as long a question.
function evaluationMs({ phaseDurationsMs, depth }: RunRecord): number {
  const durations = Object.entries(phaseDurationsMs);
  const lastMs = durations.reduce((sum, [phase, ms]) => (phase === 'fetching' ? sum : sum + ms), 0);
  const asked = depth?.looks.map(({ n }) => n) ?? [];
  const last = asked.at(-1);
  return last === undefined ? lastMs : (lastMs * asked.reduce((sum, n) => sum + n, 0)) / last;
}

interface Place {
  readonly checkpoint: Checkpoint;
  readonly index: number;
  readonly total: number;
}

interface ReportCheckpointOptions extends Pick<RunSweepOptions, 'onEvent'> {
  readonly forecast: Forecast;
  readonly place: Place;
}

interface ReportState extends ReportCheckpointOptions {
  readonly fetchClock: PhaseClock;
  /** Of the evaluation with all its stages, once that has begun. */
  clock: PhaseClock;
  device: string | null;
}

function reportCheckpoint(options: ReportCheckpointOptions): CheckpointReporter {
  const fetchClock = startPhaseClock(now);
  const state: ReportState = { ...options, fetchClock, clock: fetchClock, device: null };
  return { ...fetchReports(state), ...evaluationReports(state), ...endReports(state) };
}

const here = ({ place, device }: ReportState): Place & { readonly device: string | null } => ({
  ...place,
  device,
});

function tell(state: ReportState, { phase, done: phaseDone, total: phaseTotal }: PhaseProgress): void {
  const remainingMs = state.forecast.remainingMs();
  state.onEvent({ type: 'progress', ...here(state), phase, phaseDone, phaseTotal, remainingMs });
}

function fetchReports(state: ReportState): Pick<CheckpointReporter, 'doneBefore' | 'fetching' | 'fetched'> {
  const { onEvent, forecast, place, fetchClock } = state;
  const { id } = place.checkpoint;
  let toldMs = -Infinity;
  return {
    doneBefore: ({ evaluation }) => {
      onEvent({ type: 'done-before', ...place, evaluation });
    },
    fetching: (bytes) => {
      fetchClock.enter('fetching');
      forecast.fetching(id, bytes);
      if (bytes.done < bytes.total && now() - toldMs < FETCHING_MS) return;
      toldMs = now();
      tell(state, { phase: 'fetching', ...bytes });
    },
    fetched: () => {
      fetchClock.stop();
      forecast.fetched(id);
      const wasHere = Object.keys(fetchClock.durationsMs()).length === 0;
      if (!wasHere) onEvent({ type: 'fetched', ...place });
    },
  };
}

function evaluationReports(
  state: ReportState,
): Pick<CheckpointReporter, 'started' | 'progress' | 'smallerBatch' | 'deviceLost'> {
  const { onEvent, forecast, place } = state;
  const { id } = place.checkpoint;
  return {
    started: (device) => {
      state.device = device;
      state.clock = startPhaseClock(now);
      forecast.started(id);
      onEvent({ type: 'started', ...here(state) });
    },
    progress: (progress) => {
      state.clock.enter(progress.phase);
      const totalMs = state.clock.totalMs(progress);
      if (totalMs !== null) forecast.paced(id, { totalMs, onceMs: state.clock.onceMs() });
      tell(state, progress);
    },
    smallerBatch: (from, to) => {
      onEvent({ type: 'smaller-batch', ...here(state), from, to });
    },
    deviceLost: ({ message }) => {
      forecast.putBack(id);
      onEvent({ type: 'device-lost', ...here(state), reason: message });
      state.device = null;
    },
  };
}

function endReports(
  state: ReportState,
): Pick<CheckpointReporter, 'undecided' | 'finished' | 'failed' | 'phaseDurationsMs'> {
  const { onEvent, forecast, place, fetchClock } = state;
  const { id } = place.checkpoint;
  return {
    undecided: ({ evaluation }) => {
      state.clock.nextStage();
      onEvent({ type: 'undecided', ...here(state), evaluation });
    },
    finished: (result) => {
      forecast.ended(id, { succeeded: true, onceMs: state.clock.onceMs() });
      onEvent({ type: 'finished', ...here(state), ...result, durationMs: state.clock.elapsedMs() });
    },
    failed: (error) => {
      forecast.ended(id, { succeeded: false, onceMs: 0 });
      const failure = failureOf(id, error);
      const { reason, hint, logFile } = failure;
      onEvent({ type: 'failed', ...here(state), reason, hint, logFile });
      return failure;
    },
    phaseDurationsMs: () => ({ ...fetchClock.durationsMs(), ...state.clock.durationsMs() }),
  };
}
