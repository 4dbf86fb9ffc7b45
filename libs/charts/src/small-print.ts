import { curveStatistics, type Gain } from '@evalcurve/curves';
import { formatCount, formatPoints, type Language } from '@evalcurve/locale';
import type { ChartContext } from './chart-context.ts';
import { engineAndNotes } from './engine-and-notes.ts';

/** Facts that a curve itself does not hold. */
export interface SmallPrintOptions {
  readonly engine: string | null;
}

/** The curve's statistics on one line, and each of its restrictions on another. */
export function smallPrint(context: ChartContext, { engine }: SmallPrintOptions): string[] {
  const { curve, messages } = context;
  const statistics = curveStatistics(curve);
  if (statistics === null) return [];
  const { lowest, highest, mean, gain } = statistics;
  const spread =
    gain === null
      ? []
      : [
          messages.lowest(context.formatScore(lowest.score.value)),
          messages.highest(context.formatScore(highest.score.value)),
          messages.mean(context.formatScore(mean)),
          describeGain(context, gain),
        ];
  return engineAndNotes(context, { facts: [...spread, questionsOf(context)], engine });
}

function describeGain({ messages, isFraction, formatScore, language }: ChartContext, gain: Gain): string {
  if (!isFraction) return messages.gain(formatScore(gain.value));
  const points = formatPoints(gain.value, { language });
  if (gain.interval === null) return messages.gain(points);
  const [low, high] = [gain.interval.low, gain.interval.high].map((end) => bound(end, language));
  return messages.gainBetween({ points, low: low ?? '', high: high ?? '' });
}

function bound(end: number, language: Language): string {
  return formatPoints(end, { language, unit: false });
}

function questionsOf({ curve, language, messages }: ChartContext): string {
  const counts = curve.points.flatMap(({ score }) => score.n ?? []);
  const most = Math.max(...counts);
  return counts.length === 0 ? '' : messages.questions(formatCount(most, language));
}
