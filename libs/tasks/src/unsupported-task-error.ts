import { didYouMean, EvalcurveError } from '@evalcurve/errors';

/** A task that only the harness can ask. */
export class UnsupportedTaskError extends EvalcurveError {
  readonly task: string;
  readonly known: readonly string[];

  constructor(task: string, known: readonly string[]) {
    const shown = known.filter((name) => !name.startsWith('mmlu_'));
    const [near] = didYouMean({ name: task, candidates: known });
    super(`the embedded engine has no task "${task}" (expected ${shown.join(', ')}, or a part of mmlu)`, {
      hint: near === undefined ? 'Ask it of the harness: --engine lm-eval' : `Did you mean ${near}?`,
    });
    this.task = task;
    this.known = known;
  }
}
