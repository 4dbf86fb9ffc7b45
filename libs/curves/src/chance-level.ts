import { parseMmluTask } from '@evalcurve/mmlu';

/** A task and the metric that it is scored by. */
export interface ChanceLevelOptions {
  readonly task: string;
  /** With or without its filter. */
  readonly metric: string;
  /** Choices that every question has, as the results tell; needed for tasks that are not known. */
  readonly choices?: number | undefined;
}

/**
 * The accuracy of guessing, where the number of choices is known, of the task or from the results; null for every other task and for every
 * metric that is no accuracy. ARC has a few questions with three or five choices; their mean is 0.25 to
 * three digits.
 *
 * @example
 * chanceLevel({ task: 'hellaswag', metric: 'acc_norm' }); // 0.25
 */
export function chanceLevel({ task, metric, choices }: ChanceLevelOptions): number | null {
  if (!/^acc(?:_norm|_bytes|_mutual_info)?(?:,|$)/u.test(metric)) return null;
  const known = CHANCE_LEVELS.get(task);
  if (known !== undefined) return known;
  if (parseMmluTask(task) !== null) return 1 / 4;
  return choices === undefined ? null : 1 / choices;
}

const CHANCE_LEVELS: ReadonlyMap<string, number> = new Map([
  ['anli_r1', 1 / 3],
  ['anli_r2', 1 / 3],
  ['anli_r3', 1 / 3],
  ['arc_challenge', 1 / 4],
  ['arc_easy', 1 / 4],
  ['boolq', 1 / 2],
  ['cb', 1 / 3],
  ['commonsense_qa', 1 / 5],
  ['copa', 1 / 2],
  ['hellaswag', 1 / 4],
  ['logiqa', 1 / 4],
  ['logiqa2', 1 / 4],
  ['mathqa', 1 / 5],
  ['medmcqa', 1 / 4],
  ['mnli', 1 / 3],
  ['openbookqa', 1 / 4],
  ['piqa', 1 / 2],
  ['qnli', 1 / 2],
  ['race', 1 / 4],
  ['rte', 1 / 2],
  ['sciq', 1 / 4],
  ['social_iqa', 1 / 3],
  ['swag', 1 / 4],
  ['wic', 1 / 2],
  ['winogrande', 1 / 2],
  ['wnli', 1 / 2],
  ['wsc', 1 / 2],
  ['wsc273', 1 / 2],
]);
