import { ONCE_PHASES } from './once-phases.ts';
import type { PhaseProgress } from './reporter.ts';
import type { SweepPhase } from './sweep-event.ts';

/** Tells how long each phase of one checkpoint takes. */
export interface PhaseClock {
  /** Notes that a phase goes on, or that the next has begun. */
  readonly enter: (phase: SweepPhase) => void;
  /** Notes that no phase goes on, until the next is entered. */
  readonly stop: () => void;
  /** Notes that the same is asked more deeply: what comes has durations of its own, and will be done for each checkpoint. */
  readonly nextStage: () => void;
  /** Milliseconds by phase of the stage that goes on, up to now. */
  readonly durationsMs: () => Record<string, number>;
  /** Milliseconds of what an engine that is kept need not do again, up to now: in the first stage alone. */
  readonly onceMs: () => number;
  /** Milliseconds since the clock was started. */
  readonly elapsedMs: () => number;
  /** What the checkpoint will take in all, by the pace of its scoring; null before a twentieth of that is done. */
  readonly totalMs: (progress: PhaseProgress) => number | null;
}

/** Starts the clock of one checkpoint; `now` gives milliseconds. */
export function startPhaseClock(now: () => number): PhaseClock {
  const begun = now();
  const durations = new Map<SweepPhase, number>();
  let current: CurrentPhase | null = null;
  let onceMsOfFirstStage: number | null = null;

  const msOf = (phase: SweepPhase): number =>
    (durations.get(phase) ?? 0) + (current?.phase === phase ? now() - current.since : 0);
  const onceMs = (): number => ONCE_PHASES.reduce((sum, phase) => sum + msOf(phase), 0);

  function stop(): void {
    if (current) durations.set(current.phase, msOf(current.phase));
    current = null;
  }

  return {
    enter: (phase) => {
      if (current?.phase === phase) return;
      stop();
      current = { phase, since: now() };
    },
    stop,
    nextStage: () => {
      onceMsOfFirstStage ??= onceMs();
      durations.clear();
      current = null;
    },
    durationsMs: () => {
      const phases = new Set([...durations.keys(), ...(current ? [current.phase] : [])]);
      return Object.fromEntries([...phases].map((phase) => [phase, Math.round(msOf(phase))]));
    },
    onceMs: () => onceMsOfFirstStage ?? onceMs(),
    elapsedMs: () => now() - begun,
    totalMs: (progress) => {
      if (!current) return null;
      const restMs = scoringMs(progress, { current, now });
      return restMs === null ? null : current.since - begun + restMs;
    },
  };
}

interface CurrentPhase {
  readonly phase: SweepPhase;
  readonly since: number;
}

// All of the scoring by its pace so far.
function scoringMs(
  { phase, done, total }: PhaseProgress,
  { current, now }: { readonly current: CurrentPhase; readonly now: () => number },
): number | null {
  if (phase !== 'scoring' || current.phase !== 'scoring' || done === null || !total) return null;
  return done / total < 0.05 ? null : ((now() - current.since) * total) / done;
}
