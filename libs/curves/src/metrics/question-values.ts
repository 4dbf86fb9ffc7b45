import type { TaskAnswers } from '../answers/task-answers.ts';
import type { ChoiceSummary } from './summarize-choices.ts';
import { summarizeChoices } from './summarize-choices.ts';
import type { QuestionMetric } from './metric-facts.ts';

/** A value of each metric for each question. */
export type QuestionValues = Readonly<Record<QuestionMetric, Float64Array>>;

/**
 * Every metric's value for each question of a task; NaN where it has none: no right choice is known, a
 * log-likelihood is NaN, or the texts are not known that it divides by.
 *
 * @example
 * questionValues(answers).norm_correct_prob; // Float64Array [0.31…, 0.22…, …]
 */
export function questionValues(answers: TaskAnswers): QuestionValues {
  const { right, target, choiceCounts, bytes, choices } = answers;
  const values = columnsOf(target.length);
  for (let question = 0; question < target.length; question += 1) {
    const gold = target[question] ?? -1;
    const rightness = right[question] ?? -1;
    if (rightness >= 0) values.acc[question] = rightness;
    if (gold < 0 || gold >= (choiceCounts[question] ?? 0)) continue;
    const summary = summarizeChoices(answers, question);
    if (Number.isNaN(summary.total)) continue;
    fill(values, { question, summary });
    const bits = -summary.own / Math.LN2 / (bytes[question * choices + gold] ?? Number.NaN);
    values.bits_per_byte[question] = Number.isFinite(bits) ? bits : Number.NaN;
  }
  return values;
}

function columnsOf(length: number): QuestionValues {
  const column = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return {
    ...{ acc: column(), acc_norm: column(), norm_correct_prob: column(), ll_diff: column() },
    ...{ margin: column(), brier: column(), correct_prob: column(), bits_per_byte: column() },
  };
}

function fill(
  values: QuestionValues,
  { question, summary }: { question: number; summary: ChoiceSummary },
): void {
  const { own, total, count, highest, powers, squaredPowers, highestWrong, isHighestByLength } = summary;
  const share = Math.exp(own - highest) / powers;
  const difference = own - (total - own) / (count - 1);
  values.acc_norm[question] = isHighestByLength === null ? Number.NaN : Number(isHighestByLength);
  values.norm_correct_prob[question] = share;
  values.ll_diff[question] = Number.isFinite(difference) ? difference : Number.NaN;
  values.margin[question] = Math.exp(own) - Math.exp(highestWrong);
  // Σ (p − 1 for the right one)², multiplied out.
  values.brier[question] = squaredPowers / powers ** 2 - 2 * share + 1;
  values.correct_prob[question] = Math.exp(own);
}
