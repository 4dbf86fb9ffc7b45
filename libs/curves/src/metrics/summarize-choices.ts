import type { TaskAnswers } from '../answers/task-answers.ts';

/** What metrics are made of, over the log-likelihoods of one question's choices. */
export interface ChoiceSummary {
  /** Log-likelihood of the right choice. */
  readonly own: number;
  readonly highestWrong: number;
  /** Sum of all; NaN where one is. */
  readonly total: number;
  readonly count: number;
  /** exp(l − highest) of the right choice. */
  readonly ownPower: number;
  /** Σ exp(l − highest). */
  readonly powers: number;
  /** Σ exp(l − highest)². */
  readonly squaredPowers: number;
  /** Whether the right choice is the first with the highest log-likelihood by character; null where unknown. */
  readonly isHighestByLength: boolean | null;
}

/** Summarises the choices of one question; what is of its right one says nothing where there is none. */
export function summarizeChoices(answers: TaskAnswers, question: number): ChoiceSummary {
  const { choices, choiceCounts, logLikelihoods, characters, target } = answers;
  const start = question * choices;
  const end = start + (choiceCounts[question] ?? 0);
  const gold = start + (target[question] ?? 0);
  let highest = -Infinity;
  let highestWrong = -Infinity;
  let highestByLength = -Infinity;
  let placeByLength = -1;
  let total = 0;
  for (let place = start; place < end; place += 1) {
    const value = logLikelihoods[place] ?? Number.NaN;
    total += value;
    if (value > highest) highest = value;
    if (place !== gold && value > highestWrong) highestWrong = value;
    const byLength = value / (characters[place] ?? Number.NaN);
    if (byLength > highestByLength) {
      highestByLength = byLength;
      placeByLength = place;
    }
  }
  let ownPower = Number.NaN;
  let powers = 0;
  let squaredPowers = 0;
  for (let place = start; place < end; place += 1) {
    const power = Math.exp((logLikelihoods[place] ?? Number.NaN) - highest);
    if (place === gold) ownPower = power;
    powers += power;
    squaredPowers += power * power;
  }
  const own = logLikelihoods[gold] ?? Number.NaN;
  const isHighestByLength = placeByLength < 0 ? null : placeByLength === gold;
  return {
    own,
    highestWrong,
    total,
    count: end - start,
    ownPower,
    powers,
    squaredPowers,
    isHighestByLength,
  };
}
