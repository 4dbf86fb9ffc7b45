import type { MmluCategoryScheme, MmluTask, MmluTaskScope } from '@evalcurve/mmlu';
import { categoryOf, parseMmluTask } from '@evalcurve/mmlu';
import type { Evaluation, TaskScores } from '@evalcurve/results';
import { NoScoresError } from './no-scores-error.ts';
import { UnknownTaskError } from './unknown-task-error.ts';

/** What a curve shows: a part of MMLU in one of its variants, or any other task. */
export type TaskTarget =
  | { readonly kind: 'task'; readonly name: string }
  | {
      readonly kind: 'mmlu';
      readonly name: string;
      readonly variant: MmluTask['variant'];
      readonly scope: MmluTaskScope;
      readonly scheme: MmluCategoryScheme;
    };

/** Where {@link resolveTask} looks and what for. */
export interface ResolveTaskOptions {
  readonly evaluations: readonly Evaluation[];
  readonly task?: string | undefined;
  readonly scheme: MmluCategoryScheme;
}

/**
 * The target that a task name means in these evaluations, or the one shown where none is named: MMLU,
 * plain before its variants, else the first task that is no member of a group.
 *
 * @throws UnknownTaskError where none of the evaluations has it.
 * @throws NoScoresError where none is named and no task has a metric.
 */
export function resolveTask(options: ResolveTaskOptions): TaskTarget {
  const { evaluations, task } = options;
  const target = task === undefined ? defaultTarget(options) : namedTarget(task, options);
  if (target !== null) return target;
  const available = availableTasks(evaluations);
  throw task === undefined
    ? new NoScoresError({ tasks: available })
    : new UnknownTaskError({ task, available });
}

/**
 * The rows of an evaluation that a target is scored from: subjects for MMLU, its group row where there are
 * none, the task's own row for everything else.
 */
export function rowsOf({ tasks }: Evaluation, target: TaskTarget): TaskScores[] {
  if (target.kind === 'task') return tasks.filter(({ task }) => task === target.name);
  const rows = tasks.filter(({ metrics }) => metrics.length > 0);
  const subjects = rows.filter(({ task }) => isSubjectWithin(parseMmluTask(task), target));
  return subjects.length > 0 ? subjects : rows.filter(({ task }) => isGroupOf(task, target));
}

type MmluTarget = Extract<TaskTarget, { kind: 'mmlu' }>;

function isSubjectWithin(parsed: MmluTask | null, { variant, scope, scheme }: MmluTarget): boolean {
  if (parsed?.kind !== 'subject' || parsed.variant !== variant) return false;
  if (scope.kind === 'subject') return scope.subject === parsed.subject;
  return scope.kind === 'total' || scope.category === categoryOf(parsed.subject, scheme);
}

// A group called just "stem" does not tell which variant it is of.
function isGroupOf(task: string, { variant, scope }: MmluTarget): boolean {
  const parsed = parseMmluTask(task);
  if (parsed?.variant !== variant || !task.includes('mmlu')) return false;
  if (parsed.kind === 'category') return scope.kind === 'category' && parsed.category === scope.category;
  return parsed.kind === 'total' && scope.kind === 'total';
}

function defaultTarget({ evaluations, scheme }: ResolveTaskOptions): TaskTarget | null {
  const variants = variantsOf(evaluations);
  const variant = variants.includes(null) ? null : variants[0];
  if (variant !== undefined) {
    return { kind: 'mmlu', name: totalName(variant), variant, scope: { kind: 'total' }, scheme };
  }
  const [name] = topLevelTasks(evaluations);
  return name === undefined ? null : { kind: 'task', name };
}

function namedTarget(name: string, { evaluations, scheme }: ResolveTaskOptions): TaskTarget | null {
  const scope = parseMmluTask(name);
  if (scope === null) {
    const isThere = evaluations.some(({ tasks }) => tasks.some(({ task }) => task === name));
    return isThere ? { kind: 'task', name } : null;
  }
  // Whoever asks for MMLU means it by its name before 0.4.0 too, but never one of its variants.
  const variants = scope.variant === null ? [null, 'hendrycksTest' as const] : [scope.variant];
  const targets = variants.map((variant): TaskTarget => ({ kind: 'mmlu', name, variant, scope, scheme }));
  const isScored = (target: TaskTarget): boolean =>
    evaluations.some((evaluation) => rowsOf(evaluation, target).length > 0);
  return targets.find(isScored) ?? null;
}

/** The variants of MMLU that evaluations have scores of, telling ones alone; null for plain MMLU. */
export function variantsOf(evaluations: readonly Evaluation[]): MmluTask['variant'][] {
  const tasks = evaluations.flatMap((evaluation) => evaluation.tasks);
  const parsed = tasks.filter(({ metrics }) => metrics.length > 0).map(({ task }) => parseMmluTask(task));
  const telling = parsed.filter((task) => task !== null && task.kind !== 'category');
  return [...new Set(telling.map(({ variant }) => variant))];
}

/** Name of the task that is all of a variant. */
export function totalName(variant: MmluTask['variant']): string {
  return variant === null || variant === 'hendrycksTest' ? 'mmlu' : `mmlu_${variant}`;
}

function topLevelTasks(evaluations: readonly Evaluation[]): string[] {
  const scored = evaluations.flatMap(({ tasks }) => tasks.filter(({ metrics }) => metrics.length > 0));
  const members = new Set(scored.flatMap((task) => task.members));
  return [...new Set(scored.map(({ task }) => task).filter((task) => !members.has(task)))];
}

// Groups before what they hold, so that a list that is cut still shows all kinds.
function availableTasks(evaluations: readonly Evaluation[]): string[] {
  const all = evaluations.flatMap(({ tasks }) => tasks.map(({ task }) => task));
  const mmlu = variantsOf(evaluations).map(totalName);
  return [...new Set([...mmlu, ...topLevelTasks(evaluations), ...all])];
}
