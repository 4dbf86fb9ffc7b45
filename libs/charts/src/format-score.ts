import { formatNumber, formatPercent, type Language } from '@evalcurve/locale';

/** How {@link formatScore} writes. */
export interface FormatScoreOptions {
  readonly language: Language;
  /** Whether the scores are fractions of one, written as per cent. */
  readonly isFraction: boolean;
}

/**
 * A score as a chart labels it.
 *
 * @example
 * formatScore(0.256, { language: 'en', isFraction: true }); // '25.6%'
 * formatScore(12.34567, { language: 'en', isFraction: false }); // '12.346'
 */
export function formatScore(score: number, { language, isFraction }: FormatScoreOptions): string {
  return isFraction ? formatPercent(score, { language }) : formatNumber(score, { language, digits: 3 });
}
