import { formatDuration, type Language } from '@evalcurve/locale';
import type { SweepEvent } from '@evalcurve/sweep';

/**
 * What is left of the sweep, null where nobody knows, or where it is as good as over.
 *
 * @example
 * remainingText(progress, 'en'); // '4 min 10 s'
 */
export function remainingText(
  { remainingMs }: Pick<Extract<SweepEvent, { type: 'progress' }>, 'remainingMs'>,
  language: Language,
): string | null {
  return remainingMs === null || remainingMs < 1000 ? null : formatDuration(remainingMs, language);
}
