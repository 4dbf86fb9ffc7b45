import type { PreparedQuestion, PreparedTask } from './prepared-task.ts';
import { scoreQuestion, type RequestScore } from './score-question.ts';
import type { TaskMetric } from './task-metric.ts';

/** One question and what a model made of it. */
export interface AnsweredQuestion extends PreparedQuestion {
  readonly scores: readonly RequestScore[];
  readonly metrics: Partial<Readonly<Record<TaskMetric, 0 | 1>>>;
}

/** A task that a model has answered. */
export interface AnsweredTask extends Omit<PreparedTask, 'questions'> {
  readonly questions: readonly AnsweredQuestion[];
}

/**
 * Puts the scores of all requests of some tasks, in their order, to the questions they belong to.
 *
 * @throws RangeError where there are not as many scores as requests
 */
export function answerTasks(tasks: readonly PreparedTask[], scores: readonly RequestScore[]): AnsweredTask[] {
  let next = 0;
  const answered = tasks.map((prepared) => ({
    ...prepared,
    questions: prepared.questions.map((question) => {
      const own = scores.slice(next, (next += question.requests.length));
      return {
        ...question,
        scores: own,
        metrics: scoreQuestion(question, { scores: own, metrics: prepared.task.metrics }),
      };
    }),
  }));
  if (next !== scores.length) throw new RangeError(`${scores.length} scores for ${next} requests`);
  return answered;
}
