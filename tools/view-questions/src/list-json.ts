import { categoryOf, MMLU_SUBJECTS, taskOfSubject } from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import type { TaskSamples } from './source/task-samples.ts';

/**
 * What can be asked for, for a program.
 *
 * @example
 * listJson(tasks);
 * // { schemaVersion: 1, subjects: [{ subject: 'anatomy', task: 'mmlu_anatomy', category: 'stem', questions: 135, checkpoints: [] }, …], otherTasks: [] }
 */
export function listJson(tasks: readonly TaskSamples[]): object {
  return {
    schemaVersion: 1,
    subjects: Object.entries(MMLU_SUBJECTS).map(([name, { testQuestions }]) => {
      const subject = name as MmluSubject;
      return {
        subject,
        task: taskOfSubject(subject),
        category: categoryOf(subject),
        questions: testQuestions,
        checkpoints: checkpointsOf(tasks.find((samples) => samples.subject === subject)),
      };
    }),
    otherTasks: tasks
      .filter(({ subject }) => subject === null)
      .map((samples) => ({ task: samples.task, checkpoints: checkpointsOf(samples) })),
  };
}

function checkpointsOf(samples: TaskSamples | undefined): string[] {
  return samples?.files.map(({ checkpoint }) => checkpoint.id) ?? [];
}
