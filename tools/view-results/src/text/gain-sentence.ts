import { showControlCharacters } from '@evalcurve/cli';
import { curveStatistics } from '@evalcurve/curves';
import type { CurvePoint } from '@evalcurve/curves';
import type { ResultsView } from '../results-view.ts';
import { scoreFormat } from './score-format.ts';
import { VIEW_TEXTS } from './view-texts.ts';
import type { ChancePlace } from './view-texts.ts';

/**
 * How far the score went from the first checkpoint to the last; empty where there is but one.
 *
 * @example
 * gainSentence(view); // 'iter_0002000 → iter_0054000: +2.4 points (+1.4 to +3.3), from below chance to chance'
 */
export function gainSentence(view: ResultsView): string {
  const gain = curveStatistics(view.curve)?.gain ?? null;
  if (gain === null) return '';
  const texts = VIEW_TEXTS[view.language];
  const format = scoreFormat(view);
  const range = gain.interval === null ? '' : ` (${format.differenceRange(gain.interval)})`;
  const words = texts.gain({ from: gain.from.checkpoint.id, to: gain.to.checkpoint.id });
  const places = placesOf(view, [gain.from, gain.to]);
  const separator = view.language === 'zh' ? '，' : ', ';
  return showControlCharacters(
    [`${words}  ${format.difference(gain.value)}${range}`, ...(places === '' ? [] : [places])].join(
      separator,
    ),
  );
}

function placesOf({ curve, language }: ResultsView, points: readonly [CurvePoint, CurvePoint]): string {
  const [from, to] = points.map((point) => placeOf(point, curve.chance));
  return from === null || from === undefined || to === null || to === undefined
    ? ''
    : VIEW_TEXTS[language].places(from, to);
}

function placeOf({ score: { interval } }: CurvePoint, chance: number | null): ChancePlace | null {
  if (chance === null || interval === null) return null;
  if (interval.high < chance) return 'below';
  return interval.low > chance ? 'above' : 'at';
}
