import type { Checkpoint } from '@evalcurve/checkpoints';
import type { Language } from '@evalcurve/locale';
import { formatCount } from '@evalcurve/locale';

/**
 * Where a checkpoint stands, as a sentence says it: its step, or its name where that alone tells it from
 * others because there is no step or the count starts anew.
 *
 * @example
 * placeOf(parseCheckpointName('iter_0046000'), 'en'); // 'step 46,000'
 * placeOf(parseCheckpointName('iter_0046000'), 'zh'); // '第 46,000 步'
 */
export function placeOf({ id, step, stage }: Checkpoint, language: Language): string {
  if (step === null || stage !== null) return language === 'en' ? id : ` ${id} `;
  const count = formatCount(step, language);
  return language === 'en' ? `step ${count}` : `第 ${count} 步`;
}
