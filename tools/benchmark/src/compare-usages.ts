import type { BenchmarkRow } from './benchmark-row.ts';
import { compareRuns } from './compare-runs.ts';
import type { ProcessUsage } from './measure-process.ts';
import type { InTurn } from './run-in-turn.ts';

/** What {@link compareUsages} compares. */
export interface CompareUsagesOptions {
  readonly what: string;
  readonly target: BenchmarkRow['target'];
}

/** A row for the time on the clock and one for the processor's, which other work on the machine hardly changes. */
export function compareUsages(usages: InTurn<Times>, { what, target }: CompareUsagesOptions): BenchmarkRow[] {
  return KINDS.map(([kind, key]) =>
    compareRuns(
      { ours: usages.ours.map((usage) => usage[key]), theirs: usages.theirs.map((usage) => usage[key]) },
      { what: `${what}, ${kind}`, unit: 'seconds', target },
    ),
  );
}

type Times = Pick<ProcessUsage, 'wallSeconds' | 'cpuSeconds'>;

const KINDS = [
  ['wall', 'wallSeconds'],
  ['CPU', 'cpuSeconds'],
] as const;
