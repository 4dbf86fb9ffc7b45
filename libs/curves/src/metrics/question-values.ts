import type { PlacedAnswers } from '../answers/align-questions.ts';
import type { ChoiceSummary } from './summarize-choices.ts';
import { summarizeChoices } from './summarize-choices.ts';
import type { QuestionMetric } from './metric-facts.ts';

/** A value of each metric for each question, and how sure the answer was: its probability among the choices. */
export type QuestionValues = Readonly<Record<QuestionMetric | 'confidence', Float64Array>>;

/** Whose values are laid out, and how many questions there are places for. */
export interface QuestionValuesOptions {
  readonly tasks: readonly PlacedAnswers[];
  readonly questions: number;
}

/**
 * Every metric's value for each question of some tasks, at its place; NaN where it has none: no right choice is known,
 * a log-likelihood is NaN, or the lengths are not logged that it divides by.
 *
 * @example
 * questionValues({ tasks: [{ answers, places: Int32Array.of(1, 0) }], questions: 2 }).norm_correct_prob;
 * // Float64Array [0.22…, 0.31…]
 */
export function questionValues({ tasks, questions }: QuestionValuesOptions): QuestionValues {
  const values = columnsOf(questions);
  for (const task of tasks) fillTask(values, task);
  return values;
}

function fillTask(values: QuestionValues, { answers, places }: PlacedAnswers): void {
  const { right, target, choiceCounts, bytes, choices } = answers;
  for (let row = 0; row < target.length; row += 1) {
    const place = places[row] ?? 0;
    const gold = target[row] ?? -1;
    const rightness = right[row] ?? -1;
    if (rightness >= 0) values.acc[place] = rightness;
    const summary = summarizeChoices(answers, row);
    if (summary.count > 0) values.confidence[place] = 1 / summary.powers;
    const isKnown = gold >= 0 && gold < (choiceCounts[row] ?? 0) && !Number.isNaN(summary.total);
    if (!isKnown) continue;
    fill(values, { place, summary });
    const bits = -summary.own / Math.LN2 / (bytes[row * choices + gold] ?? Number.NaN);
    values.bits_per_byte[place] = Number.isFinite(bits) ? bits : Number.NaN;
  }
}

function columnsOf(length: number): QuestionValues {
  const column = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return {
    ...{ acc: column(), acc_norm: column(), norm_correct_prob: column(), ll_diff: column() },
    ...{ margin: column(), brier: column(), correct_prob: column(), bits_per_byte: column() },
    confidence: column(),
  };
}

function fill(
  values: QuestionValues,
  { place, summary }: { readonly place: number; readonly summary: ChoiceSummary },
): void {
  const { own, total, count, ownPower, powers, squaredPowers, highestWrong, isHighestByLength } = summary;
  const share = ownPower / powers;
  const difference = own - (total - own) / (count - 1);
  values.acc_norm[place] = isHighestByLength === null ? Number.NaN : Number(isHighestByLength);
  values.norm_correct_prob[place] = share;
  values.ll_diff[place] = Number.isFinite(difference) ? difference : Number.NaN;
  const probability = Math.exp(own);
  values.margin[place] = probability - Math.exp(highestWrong);
  // Σ (p − 1 for the right one)², multiplied out.
  values.brier[place] = squaredPowers / (powers * powers) - 2 * share + 1;
  values.correct_prob[place] = probability;
}
