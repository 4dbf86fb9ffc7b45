import type { TreeEntry } from '@evalcurve/results-tree';

/** How long a full evaluation will take, from what a few limited ones took. */
export interface FullSweepEstimate {
  readonly checkpoints: number;
  /** Milliseconds for one checkpoint with all its questions. */
  readonly eachMs: number;
  readonly totalMs: number;
}

/** Phases whose time grows with the number of questions; the others are the same for one question. */
const GROWING_PHASES = ['building-contexts', 'tokenizing', 'scoring', 'saving'];

/**
 * Scales what the evaluated checkpoints took, phase by phase, to all questions and all checkpoints;
 * null where none has recorded its phases and question counts.
 *
 * @example
 * estimateFullSweep(entries, 27); // { checkpoints: 27, eachMs: 180000, totalMs: 4860000 }
 */
export function estimateFullSweep(
  entries: readonly TreeEntry[],
  checkpoints: number,
): FullSweepEstimate | null {
  const measured = entries.map(fullMs).filter((ms) => ms !== null);
  if (measured.length === 0) return null;
  const eachMs = measured.reduce((sum, ms) => sum + ms, 0) / measured.length;
  return { checkpoints, eachMs, totalMs: eachMs * checkpoints };
}

function fullMs({ record, evaluation }: TreeEntry): number | null {
  if (record === null) return null;
  const leaves = evaluation.tasks.filter(({ members }) => members.length === 0);
  const asked = sumOf(leaves.map(({ n }) => n));
  const all = sumOf(leaves.map(({ nOriginal }) => nOriginal));
  if (asked === 0 || all === 0) return null;
  return Object.entries(record.phaseDurationsMs).reduce(
    (sum, [phase, ms]) => sum + (GROWING_PHASES.includes(phase) ? (ms * all) / asked : ms),
    0,
  );
}

function sumOf(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
