import type { Checkpoint } from '@evalcurve/checkpoints';
import { parseMmluTask } from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import type { ResultsTree } from '@evalcurve/results-tree';
import type { QuestionScope } from './question-scope.ts';

/** The logged samples of one task over the checkpoints that have them. */
export interface TaskSamples {
  readonly task: string;
  /** Null where the task asks no subject of MMLU. */
  readonly subject: MmluSubject | null;
  /** In training order. */
  readonly files: readonly { readonly checkpoint: Checkpoint; readonly path: string }[];
}

/** The tasks of a results tree that have logged samples. */
export function listTaskSamples({ entries }: ResultsTree): TaskSamples[] {
  const byTask = new Map<string, Map<string, { checkpoint: Checkpoint; path: string }>>();
  for (const { checkpoint, samples } of entries) {
    for (const { task, path } of samples) {
      const files = byTask.get(task) ?? new Map<string, { checkpoint: Checkpoint; path: string }>();
      // Of several runs of one checkpoint the newest comes last, and counts.
      byTask.set(task, files.set(checkpoint.id, { checkpoint, path }));
    }
  }
  return [...byTask].map(([task, files]) => {
    const parsed = parseMmluTask(task);
    return { task, subject: parsed?.kind === 'subject' ? parsed.subject : null, files: [...files.values()] };
  });
}

/**
 * Those tasks that were asked for, one a subject: of several variants of MMLU the one that was named,
 * else plain MMLU, else the first.
 */
export function selectTaskSamples(
  all: readonly TaskSamples[],
  { scope, name }: { readonly scope: QuestionScope; readonly name: string | undefined },
): TaskSamples[] {
  if (scope.kind === 'task') return all.filter(({ task }) => task === scope.task);
  return scope.subjects.flatMap((subject) => {
    const asking = all.filter((samples) => samples.subject === subject);
    const best =
      asking.find(({ task }) => task === name) ??
      asking.find(({ task }) => parseMmluTask(task)?.variant === null) ??
      asking[0];
    return best ? [best] : [];
  });
}
