import type { Language } from '@evalcurve/locale';
import type { CurvePoint } from '../curve.ts';
import { placeOf } from '../place-of.ts';

/** As many places as a sentence can name. */
const shown = 4;

/**
 * Where points stand, in one line; long lists are cut and counted.
 *
 * @example
 * listPlaces(points, 'en'); // 'step 1,000, step 2,000, step 3,000, step 4,000 and 3 more'
 */
export function listPlaces(points: readonly CurvePoint[], language: Language): string {
  const places = points.slice(0, shown).map(({ checkpoint }) => placeOf(checkpoint, language).trim());
  const rest = points.length - places.length;
  const listed = places.join(language === 'zh' ? '、' : ', ');
  if (rest === 0) return listed;
  return language === 'zh' ? `${listed}等` : `${listed} and ${rest} more`;
}
