import { formatCount, formatPValue, formatPercent, formatPoints } from '@evalcurve/locale';
import type {
  AboveChance,
  ChanceComparison,
  ChanceUnknown,
  ChanceVerdictFacts,
  NotDistinguishable,
  NotLasting,
} from './chance-verdict-facts.ts';
import type { ConstantAnswer } from './constant-answer.ts';
import { placeOf } from './place-of.ts';

const language = 'en';

/** A verdict in English. */
export function verdictInEnglish(facts: ChanceVerdictFacts): string {
  switch (facts.kind) {
    case 'above-chance':
      return sentences(extent(facts), highest(facts), caution(facts.constantAnswer));
    case 'not-lasting':
      return sentences(passing(facts), highest(facts), caution(facts.constantAnswer));
    case 'not-distinguishable':
      return sentences(nowhere(facts), highest(facts), resolution(facts), below(facts));
    case 'unknown':
      return unknown(facts);
  }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

function extent({ chance, looks, lasting, from }: AboveChance): string {
  const above = `Above guessing (${percent(chance)})`;
  if (looks === 1) return `${above} at the only checkpoint.`;
  if (lasting === looks) return `${above} at each of ${looks} checkpoints.`;
  if (lasting === 1) return `${above} only at the last of ${looks} checkpoints: whether it lasts is open.`;
  return `${above} from ${placeOf(from.checkpoint, language)} on, the last ${lasting} of ${looks} checkpoints.`;
}

function passing({ chance, looks, above }: NotLasting): string {
  return `Above guessing (${percent(chance)}) at ${above.length} of ${looks} checkpoints, but not at the last.`;
}

function nowhere({ chance, looks, below: lower }: NotDistinguishable): string {
  const what = lower.length > 0 ? 'Not above guessing' : 'Not distinguishable from guessing';
  const where = looks === 1 ? 'the only checkpoint' : `any of ${looks} checkpoints`;
  return `${what} (${percent(chance)}) at ${where}.`;
}

function highest({ highest: { checkpoint, score }, adjustedPValue, looks }: ChanceComparison): string {
  const correction = looks === 1 ? '' : ` after correction for ${looks} looks`;
  const subject = looks === 1 ? 'The score is' : 'The highest score is';
  const p = formatPValue(adjustedPValue, language);
  return `${subject} ${percent(score.value)} at ${placeOf(checkpoint, language)} (${p}${correction}).`;
}

function resolution({ n, detectable }: NotDistinguishable): string {
  const questions = n === null ? '' : `With ${formatCount(n, language)} questions `;
  if (detectable === null) return n === null ? '' : `${questions}no score at all would have shown.`;
  const points = formatPoints(detectable, { language, signed: false });
  const start = questions === '' ? 'A' : `${questions}a`;
  return `${start} true score ${points} above guessing would have shown in 4 of 5 such runs.`;
}

function below({ below: lower }: NotDistinguishable): string {
  if (lower.length === 0) return '';
  const where = lower.length === 1 ? '1 checkpoint is' : `${lower.length} checkpoints are`;
  return `${where} below guessing: the answers follow something other than their content, such as their letter.`;
}

function caution(answer: ConstantAnswer | null): string {
  if (answer === null) return '';
  return `One letter for every question gives up to ${percent(answer.value)} (${answer.letter}): look at the answers before calling this knowledge.`;
}

function unknown({ reason, task, metric }: ChanceUnknown): string {
  switch (reason) {
    case 'no-points':
      return 'There is no score yet.';
    case 'no-chance-level':
      return `What guessing scores on ${task} (${metric}) is not known, so the curve is not compared with it.`;
    case 'no-spread':
      return 'The results tell neither how many questions were asked nor a standard error, so the curve is not compared with guessing.';
  }
}

function percent(fraction: number): string {
  return formatPercent(fraction, { language });
}
