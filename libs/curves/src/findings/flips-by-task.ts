import { benjaminiHochbergAdjust, mcnemarTest } from '@evalcurve/statistics';
import type { CurveQuestion } from '../answers/align-questions.ts';

/** The flips of one task. */
export interface TaskFlips {
  readonly task: string;
  /** Questions that both were asked. */
  readonly n: number;
  readonly gained: number;
  readonly lost: number;
  /** McNemar, mid-p, two-sided, corrected for all tasks (Benjamini and Hochberg). */
  readonly adjustedPValue: number;
}

/** A question that both checkpoints were asked: 1 gained, −1 lost, 0 answered as before. */
export interface AskedQuestion extends CurveQuestion {
  readonly change: number;
}

/** Counts flips by task, the largest net change first; tasks without a flip are left out. */
export function flipsByTask(questions: readonly AskedQuestion[]): TaskFlips[] {
  const counts = new Map<string, { task: string; n: number; gained: number; lost: number }>();
  for (const { task, change } of questions) {
    const count = counts.get(task) ?? { task, n: 0, gained: 0, lost: 0 };
    counts.set(task, count);
    count.n += 1;
    if (change > 0) count.gained += 1;
    if (change < 0) count.lost += 1;
  }
  const all = [...counts.values()];
  const adjusted = benjaminiHochbergAdjust(all.map((count) => mcnemarTest({ ...count, method: 'mid-p' })));
  const net = ({ gained, lost }: TaskFlips): number => Math.abs(gained - lost);
  return all
    .map((count, index) => ({ ...count, adjustedPValue: adjusted[index] ?? 1 }))
    .filter(({ gained, lost }) => gained + lost > 0)
    .sort((a, b) => net(b) - net(a) || (a.task < b.task ? -1 : 1));
}
