import { EvalcurveError } from '@evalcurve/errors';

/** A task has fewer examples than are to be shown. */
export class FewshotError extends EvalcurveError {
  readonly task: string;
  readonly wanted: number;
  readonly available: number;

  constructor({ task, wanted, available }: Pick<FewshotError, 'task' | 'wanted' | 'available'>) {
    super(`${task} has ${available} examples, ${wanted} are to be shown before each question`, {
      hint: `Show fewer: --num-fewshot ${available}`,
    });
    this.task = task;
    this.wanted = wanted;
    this.available = available;
  }
}
