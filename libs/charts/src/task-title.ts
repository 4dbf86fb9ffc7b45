/**
 * A task as a title names it: the whole group is MMLU; other tasks keep the harness' names.
 *
 * @example
 * taskTitle('mmlu_social_sciences'); // 'MMLU social sciences'
 */
export function taskTitle(task: string): string {
  const part = /^(?:mmlu|hendrycksTest)(?:[_-](?<part>.+))?$/u.exec(task);
  if (part === null) return task;
  return ['MMLU', part.groups?.['part']?.replaceAll('_', ' ')].filter(Boolean).join(' ');
}
