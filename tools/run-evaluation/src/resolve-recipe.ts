import { EvalcurveError } from '@evalcurve/errors';
import type { Recipe } from '@evalcurve/evaluation';
import type { Preset } from '@evalcurve/presets';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** A flag holds a number that no evaluation can use. */
class RecipeFlagError extends EvalcurveError {
  readonly flag: string;

  constructor({
    flag,
    expected,
    received,
  }: {
    readonly flag: string;
    readonly expected: string;
    readonly received: string;
  }) {
    super(`--${flag} ${received}: expected ${expected}`);
    this.flag = flag;
  }
}

const DEFAULTS: Recipe = {
  tasks: ['mmlu'],
  numFewshot: null,
  limit: null,
  batchSize: 'auto',
  dtype: 'auto',
  seed: null,
  trustRemoteCode: false,
};

/**
 * The recipe that flags, preset and defaults make together, flags first. MMLU is asked without
 * examples unless a number is given.
 *
 * @throws RecipeFlagError where a number is out of range
 */
export function resolveRecipe(flags: RunEvaluationArguments, preset: Preset | null): Recipe {
  checkNumbers(flags);
  const base = { ...DEFAULTS, ...preset?.recipe };
  const tasks = flags.tasks === undefined ? base.tasks : namesIn(flags.tasks);
  const ownNumFewshot = tasks.every((task) => task === 'mmlu') ? 0 : null;
  return {
    tasks,
    numFewshot: flags.numFewshot ?? base.numFewshot ?? ownNumFewshot,
    limit: flags.limit ?? base.limit,
    batchSize: flags.batchSize ?? base.batchSize,
    dtype: flags.dtype ?? base.dtype,
    seed: flags.seed ?? base.seed,
    trustRemoteCode: flags.trustRemoteCode,
    ...(flags.sharePrefix || base.sharePrefix === true ? { sharePrefix: true } : {}),
  };
}

function namesIn(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) {
    throw new RecipeFlagError({ flag: 'tasks', expected: 'names of lm_eval tasks', received: `"${text}"` });
  }
  return names;
}

function checkNumbers({
  numFewshot,
  limit,
  seed,
  retries,
  fetchAhead,
  untilStep,
}: RunEvaluationArguments): void {
  requireInteger('num-fewshot', numFewshot);
  requireInteger('seed', seed);
  requireInteger('retries', retries);
  requireInteger('fetch-ahead', fetchAhead);
  requireInteger('until-step', untilStep);
  if (limit !== undefined && !(limit > 0 && (limit < 1 || Number.isInteger(limit)))) {
    throw new RecipeFlagError({
      flag: 'limit',
      expected: 'a positive integer, or a fraction below 1',
      received: String(limit),
    });
  }
}

function requireInteger(flag: string, value: number | undefined): void {
  if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
    throw new RecipeFlagError({ flag, expected: 'an integer, 0 or more', received: String(value) });
  }
}
