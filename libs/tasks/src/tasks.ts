import { MMLU_SUBJECTS, type MmluSubject } from '@evalcurve/mmlu';
import { arcTask } from './definitions/arc-task.ts';
import { hellaswagTask } from './definitions/hellaswag-task.ts';
import { MMLU_GROUPS } from './definitions/mmlu-groups.ts';
import { mmluSubjectTask } from './definitions/mmlu-subject-task.ts';
import { openbookqaTask } from './definitions/openbookqa-task.ts';
import { piqaTask } from './definitions/piqa-task.ts';
import { sciqTask } from './definitions/sciq-task.ts';
import { winograndeTask } from './definitions/winogrande-task.ts';
import type { TaskDefinition } from './task-definition.ts';
import type { TaskGroup } from './task-group.ts';

/** Every leaf task that can be asked without the harness. */
export const TASKS: readonly TaskDefinition[] = [
  ...(Object.keys(MMLU_SUBJECTS) as MmluSubject[]).map(mmluSubjectTask),
  arcTask('arc_easy', 'ARC-Easy'),
  arcTask('arc_challenge', 'ARC-Challenge'),
  hellaswagTask,
  piqaTask,
  winograndeTask,
  openbookqaTask,
  sciqTask,
];

/** Every group of {@link TASKS}, each before its members. */
export const TASK_GROUPS: readonly TaskGroup[] = MMLU_GROUPS;
