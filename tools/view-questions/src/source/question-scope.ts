import { didYouMean } from '@evalcurve/errors';
import {
  categoryOf,
  MMLU_SUBJECTS,
  parseMmluTask,
  resolveSubject,
  UnknownSubjectError,
} from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import { UnknownTaskError } from './unknown-task-error.ts';

/** What was asked for: some subjects of MMLU, or another task. */
export type QuestionScope =
  | { readonly kind: 'subjects'; readonly subjects: readonly MmluSubject[] }
  | { readonly kind: 'task'; readonly task: string };

/** What {@link questionScope} goes by. */
export interface QuestionScopeOptions {
  /** As given on the command line; all subjects where it is not. */
  readonly name: string | undefined;
  /** Tasks with logged samples. */
  readonly sampleTasks: readonly string[];
  /** Command that lists all names, for the error. */
  readonly listCommand: string;
}

const ALL_SUBJECTS = Object.keys(MMLU_SUBJECTS) as MmluSubject[];

/**
 * What a name stands for: a task with logged samples, or MMLU as a whole, one of its categories or
 * subjects.
 *
 * @throws UnknownTaskError with the nearest names
 * @example
 * questionScope({ name: 'anatomy', sampleTasks: [], listCommand }); // { kind: 'subjects', subjects: ['anatomy'] }
 */
export function questionScope({ name, sampleTasks, listCommand }: QuestionScopeOptions): QuestionScope {
  if (name === undefined) return { kind: 'subjects', subjects: ALL_SUBJECTS };
  const task = parseMmluTask(name);
  if (task === null && sampleTasks.includes(name)) return { kind: 'task', task: name };
  if (task?.kind === 'total') return { kind: 'subjects', subjects: ALL_SUBJECTS };
  if (task?.kind === 'category') {
    const { category } = task;
    return { kind: 'subjects', subjects: ALL_SUBJECTS.filter((subject) => categoryOf(subject) === category) };
  }
  try {
    return { kind: 'subjects', subjects: [resolveSubject(name)] };
  } catch (cause) {
    if (!(cause instanceof UnknownSubjectError)) throw cause;
    const others = sampleTasks.filter((other) => parseMmluTask(other) === null);
    const suggestions = [...didYouMean({ name, candidates: others }), ...cause.suggestions];
    throw new UnknownTaskError({ received: name, suggestions, listCommand, cause });
  }
}
