import type { TrainingMeasure } from '@evalcurve/checkpoints';
import type { Curve } from '@evalcurve/curves';
import { formatPercent, type Language } from '@evalcurve/locale';
import { chartMessages, type ChartMessages } from './chart-messages.ts';
import { formatScore } from './format-score.ts';
import { round } from './round.ts';
import { trainingAxis, type TrainingAxis } from './training-axis.ts';

/** What the parts of one chart share. */
export interface ChartContext {
  readonly curve: Curve;
  readonly language: Language;
  readonly messages: ChartMessages;
  readonly axis: TrainingAxis;
  /** Whether the scores are fractions of one; perplexities are not. */
  readonly isFraction: boolean;
  readonly formatScore: (score: number) => string;
  /** The lines of chance's label; none where chance is unknown. */
  readonly chanceLabel: readonly string[];
}

/** How a chart is drawn. */
export interface CreateChartContextOptions {
  readonly language: Language;
  /**
   * What training is measured by, as {@link trainingAxis} takes it.
   *
   * @default null
   */
  readonly measure?: TrainingMeasure | null;
}

/**
 * Works out what the parts of a curve's chart share.
 *
 * @throws UnknownMeasureError where training is to be measured by what is not known of a checkpoint
 */
export function createChartContext(
  curve: Curve,
  { language, measure = null }: CreateChartContextOptions,
): ChartContext {
  const isFraction = curve.points.every(({ score }) => score.value >= 0 && score.value <= 1);
  const messages = chartMessages(language);
  return {
    curve,
    language,
    messages,
    axis: trainingAxis(curve, { language, measure }),
    isFraction,
    formatScore: (score) => formatScore(score, { language, isFraction }),
    chanceLabel: curve.chance === null ? [] : messages.chance(formatChance(curve.chance, language)),
  };
}

// 25%, but 33.3%.
function formatChance(chance: number, language: Language): string {
  return formatPercent(chance, { language, digits: Number.isInteger(round(chance * 100)) ? 0 : 1 });
}
