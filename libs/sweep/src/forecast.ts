import { estimateRemaining } from './estimate-remaining.ts';

/** Learns while a sweep runs how long the rest of it takes. All by checkpoint id, times in milliseconds. */
export interface Forecast {
  readonly fetching: (id: string, bytes: { readonly done: number; readonly total: number }) => void;
  readonly fetched: (id: string) => void;
  readonly started: (id: string) => void;
  /** What the evaluation will take in all, by its own pace, and how much of that an engine that is kept need not do again. */
  readonly paced: (id: string, pace: { readonly totalMs: number; readonly onceMs: number }) => void;
  /** It is over; what it took counts where it succeeded. */
  readonly ended: (id: string, how: { readonly succeeded: boolean; readonly onceMs: number }) => void;
  /** It waits again. */
  readonly putBack: (id: string) => void;
  readonly remainingMs: () => number | null;
}

/** What {@link createForecast} starts from. */
export interface CreateForecastOptions {
  /** What is to be done, in the order in which it will be, with what there is to fetch of each. */
  readonly waiting: readonly { readonly id: string; readonly bytes: number }[];
  readonly devices: number;
  readonly fetchAhead: number;
  /** Whether the engine keeps something running between evaluations. */
  readonly isKeptWarm: boolean;
  /** What evaluations took in earlier runs. */
  readonly recordedMs: readonly number[];
  /** Milliseconds of a clock that is never set. */
  readonly now: () => number;
}

/** How many of the last evaluations count. */
const REMEMBERED = 5;

/** Starts with what earlier runs recorded. */
export function createForecast(options: CreateForecastOptions): Forecast {
  const { now } = options;
  const state: ForecastState = {
    ...options,
    waiting: new Map(options.waiting.map(({ id, bytes }) => [id, bytes])),
    running: new Map(),
    measuredMs: [],
    pace: measurePace(now),
  };
  const { waiting, running, measuredMs, pace } = state;
  return {
    fetching: (id, { done, total }) => {
      pace.note(id, done);
      if (waiting.has(id)) waiting.set(id, total - done);
    },
    fetched: (id) => {
      pace.stop();
      if (waiting.has(id)) waiting.set(id, 0);
    },
    started: (id) => {
      waiting.delete(id);
      running.set(id, { since: now(), isFirst: measuredMs.length === 0, totalMs: null, againMs: null });
    },
    paced: (id, { totalMs, onceMs }) => {
      const current = running.get(id);
      if (!current) return;
      running.set(id, { ...current, totalMs, againMs: totalMs - unlikeLater(state, { ...current, onceMs }) });
    },
    ended: (id, { succeeded, onceMs }) => {
      const current = running.get(id);
      if (succeeded && current) {
        measuredMs.push(now() - current.since - unlikeLater(state, { ...current, onceMs }));
      }
      running.delete(id);
      waiting.delete(id);
    },
    putBack: (id) => {
      running.delete(id);
      waiting.set(id, 0);
    },
    remainingMs: () => remainingOf(state),
  };
}

interface ForecastState extends Pick<
  CreateForecastOptions,
  'devices' | 'fetchAhead' | 'isKeptWarm' | 'recordedMs' | 'now'
> {
  /** Bytes that are still to be fetched of each. */
  readonly waiting: Map<string, number>;
  readonly running: Map<string, RunningEvaluation>;
  readonly measuredMs: number[];
  readonly pace: Pace;
}

interface RunningEvaluation {
  readonly since: number;
  /** Whether none had been measured when it began. */
  readonly isFirst: boolean;
  readonly totalMs: number | null;
  /** What another one like it will take. */
  readonly againMs: number | null;
}

function unlikeLater(
  { isKeptWarm }: ForecastState,
  { isFirst, onceMs }: Pick<RunningEvaluation, 'isFirst'> & { readonly onceMs: number },
): number {
  return isKeptWarm && isFirst ? onceMs : 0;
}

function remainingOf(state: ForecastState): number | null {
  const { devices, fetchAhead, waiting, running, pace, now } = state;
  const checkpointMs = checkpointMsOf(state);
  const busy: number[] = [];
  for (const { since, totalMs } of running.values()) {
    const expectedMs = totalMs ?? checkpointMs;
    if (expectedMs === null) return null;
    busy.push(expectedMs - (now() - since));
  }
  const idle = Array.from({ length: Math.max(0, devices - busy.length) }, () => 0);
  return estimateRemaining({
    ...{ devicesMs: [...busy, ...idle], checkpointMs, fetchAhead },
    fetchMs: [...waiting.values()].map((bytes) => pace.msFor(bytes)),
  });
}

function checkpointMsOf({ measuredMs, recordedMs, running }: ForecastState): number | null {
  const known = measuredMs.length > 0 ? measuredMs : recordedMs;
  const paces = [...running.values()].flatMap(({ againMs }) => againMs ?? []);
  return lowerMedian(known.slice(-REMEMBERED)) ?? lowerMedian(paces);
}

interface Pace {
  readonly note: (id: string, done: number) => void;
  readonly stop: () => void;
  readonly msFor: (bytes: number) => number | null;
}

// What was there before, and the time between two downloads, says nothing about the pace of the Hub.
function measurePace(now: () => number): Pace {
  let current: { readonly id: string; readonly done: number; readonly at: number } | null = null;
  let bytes = 0;
  let ms = 0;
  return {
    note: (id, done) => {
      if (current?.id === id) {
        bytes += Math.max(0, done - current.done);
        ms += now() - current.at;
      }
      current = { id, done, at: now() };
    },
    stop: () => {
      current = null;
    },
    msFor: (left) => {
      if (left <= 0) return 0;
      return bytes > 0 ? (left * ms) / bytes : null;
    },
  };
}

function lowerMedian(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;
}
