import { EvalcurveError } from '@evalcurve/errors';
import type { TaskDefinition } from './task-definition.ts';

/** The dataset of a task holds no documents to ask. */
export class EmptyTaskError extends EvalcurveError {
  readonly task: string;

  constructor({ name, dataset }: TaskDefinition) {
    const { repository, config, split } = dataset;
    super(`${name} has no questions: ${[repository, config, split].filter(Boolean).join('/')} is empty`);
    this.task = name;
  }
}
