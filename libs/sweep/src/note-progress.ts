import { writeSweepProgress, type CheckpointPhase } from '@evalcurve/results-tree';
import type { HeldLock } from './hold-lock.ts';
import type { RunSweepOptions } from './run-sweep.ts';
import type { SweepEvent } from './sweep-event.ts';

/** Keeps on disk how far each checkpoint is, for those who look from elsewhere. */
export interface ProgressNotes {
  readonly note: (event: SweepEvent) => void;
  /** Takes its notes away; never rejects. */
  readonly close: () => Promise<void>;
}

/** How long what has changed may stay unwritten: a disk of a network is spared. */
const INTERVAL_MS = 2000;

/** Whose progress {@link noteProgress} keeps, and where. */
export interface NoteProgressOptions extends Pick<RunSweepOptions, 'root' | 'part'> {
  readonly lock: Pick<HeldLock, 'check'>;
}

/**
 * Starts without notes. That they cannot be written is no failure of the sweep. Once another process works on this part of the
 * tree, the notes there are its own, and are left alone.
 */
export function noteProgress({ root, part, lock }: NoteProgressOptions): ProgressNotes {
  const notes = new Map<string, CheckpointPhase>();
  let timer: NodeJS.Timeout | null = null;
  let written = Promise.resolve();
  const write = (): void => {
    timer = null;
    const checkpoints = new Map(notes);
    written = written
      .then(() => lock.check())
      .then(() => writeSweepProgress({ root, part: part?.name, checkpoints }))
      .catch(() => undefined);
  };
  return {
    note: (event) => {
      const phase = phaseOf(event);
      if (phase === null) notes.delete(event.checkpoint.id);
      else notes.set(event.checkpoint.id, phase);
      timer ??= setTimeout(write, INTERVAL_MS).unref();
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      notes.clear();
      write();
      await written;
    },
  };
}

function phaseOf(event: SweepEvent): CheckpointPhase | null {
  if (event.type === 'started') return { phase: 'starting', done: null, total: null };
  if (event.type !== 'progress') return null;
  return { phase: event.phase, done: event.phaseDone, total: event.phaseTotal };
}
