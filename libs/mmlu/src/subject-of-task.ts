import type { MmluSubject } from './mmlu-subjects.ts';
import { parseMmluTask } from './parse-mmlu-task.ts';

/**
 * The subject that a task asks, of whatever variant; null where it asks none or more than one.
 *
 * @example
 * subjectOfTask('hendrycksTest-anatomy'); // 'anatomy'
 * subjectOfTask('mmlu_stem'); // null
 */
export function subjectOfTask(task: string): MmluSubject | null {
  const parsed = parseMmluTask(task);
  return parsed?.kind === 'subject' ? parsed.subject : null;
}
