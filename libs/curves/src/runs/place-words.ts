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
  if (typeof place === 'string') return language === 'en' ? place : ` ${place} `;
  switch (measure?.kind) {
    case 'tokens':
      return `${formatTokens(place, language)} tokens`;
    case 'flops':
      return `${formatFlops(place, language)} FLOPs`;
    default:
      return language === 'en'
        ? `step ${formatCount(place, language)}`
        : `第 ${formatCount(place, language)} 步`;
  }
}
