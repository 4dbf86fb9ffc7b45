import { expect, it } from '@jest/globals';
import { answerTasks } from './answer-tasks.ts';
import type { PreparedTask } from './prepared-task.ts';

it('refuses scores that are not one for each request', () => {
  const question = { requests: [{}, {}], choiceLengths: [1, 1], gold: 0 };
  const task = { task: { metrics: ['acc'] }, questions: [question] } as unknown as PreparedTask;
  const score = { logLikelihood: -1, isGreedy: false };
  expect(answerTasks([task], [score, score])[0]?.questions[0]?.metrics).toEqual({ acc: 1 });
  expect(() => answerTasks([task], [score, score, score])).toThrow('3 scores for 2 requests');
});
