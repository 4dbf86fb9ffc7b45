import type { PhaseProgress } from './reporter.ts';
import type { SweepPhase } from './sweep-event.ts';

/** Tells how long each phase of one checkpoint takes. */
export interface PhaseClock {
  /** Notes that a phase goes on, or that the next has begun. */
  readonly enter: (phase: SweepPhase) => void;
  /** Notes that no phase goes on, until the next is entered. */
  readonly stop: () => void;
  /** Milliseconds by phase, up to now. */
  readonly durationsMs: () => Record<string, number>;
  /** Milliseconds of what an engine that is kept need not do again, up to now. */
  readonly onceMs: () => number;
  /** Milliseconds since the clock was started. */
  readonly elapsedMs: () => number;
  /** What the checkpoint will take in all, by the pace of its scoring; null before a twentieth of that is done. */
  readonly totalMs: (progress: PhaseProgress) => number | null;
}

/** No checkpoint changes what is asked, nor the program that asks. */
const ONCE: readonly SweepPhase[] = ['preparing', 'starting', 'building-contexts', 'tokenizing'];

/** Starts the clock of one checkpoint; `now` gives milliseconds. */
export function startPhaseClock(now: () => number): PhaseClock {
  const begun = now();
  const durations = new Map<SweepPhase, number>();
  let current: { readonly phase: SweepPhase; readonly since: number } | null = null;

  function settle(): void {
    if (current) durations.set(current.phase, (durations.get(current.phase) ?? 0) + now() - current.since);
  }

  return {
    enter: (phase) => {
      if (current?.phase === phase) return;
      settle();
      current = { phase, since: now() };
    },
    stop: () => {
      settle();
      current = null;
    },
    durationsMs: () => {
      settle();
      if (current) current = { phase: current.phase, since: now() };
      return Object.fromEntries([...durations].map(([phase, ms]) => [phase, Math.round(ms)]));
    },
    onceMs: () => {
      const entered = current && ONCE.includes(current.phase) ? now() - current.since : 0;
      return ONCE.reduce((sum, phase) => sum + (durations.get(phase) ?? 0), entered);
    },
    elapsedMs: () => now() - begun,
    totalMs: ({ phase, done, total }) => {
      if (
        phase !== 'scoring' ||
        current?.phase !== 'scoring' ||
        done === null ||
        !total ||
        done / total < 0.05
      ) {
        return null;
      }
      return current.since - begun + ((now() - current.since) * total) / done;
    },
  };
}
