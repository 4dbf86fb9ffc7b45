import type { TrainingMeasure } from '@evalcurve/checkpoints';
import type { Language } from '@evalcurve/locale';
import { formatCount, formatFlops, formatTokens } from '@evalcurve/locale';

/** How {@link placeWords} writes. */
export interface PlaceWordsOptions {
  /** What the place is measured by; null where it is a checkpoint's name. */
  readonly measure: TrainingMeasure | null;
  readonly language: Language;
}

/**
 * A place in training as a sentence says it.
 *
 * @example
 * placeWords(46_000, { measure: { kind: 'step' }, language: 'en' }); // 'step 46,000'
 */
export function placeWords(place: number | string, { measure, language }: PlaceWordsOptions): string {
  if (typeof place === 'number' && measure?.kind === 'step') {
    const step = formatCount(place, language);
    return language === 'en' ? `step ${step}` : `第 ${step} 步`;
  }
  const words = typeof place === 'string' ? place : amountWords(place, { measure, language });
  return language === 'en' ? words : ` ${words} `;
}

function amountWords(amount: number, { measure, language }: PlaceWordsOptions): string {
  return measure?.kind === 'flops'
    ? `${formatFlops(amount, language)} FLOPs`
    : `${formatTokens(amount, language)} tokens`;
}
