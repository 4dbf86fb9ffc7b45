import {
  commonMeasure,
  measureCheckpoints,
  measureTraining,
  type TrainingMeasure,
} from '@evalcurve/checkpoints';
import type { Curve, CurvePoint } from '@evalcurve/curves';
import { formatCount, formatFlops, formatTokens, type Language } from '@evalcurve/locale';
import { chartMessages } from './chart-messages.ts';
import { round } from './round.ts';

/** Where a curve's points stand from left to right. */
export interface TrainingAxis {
  readonly title: string;
  /** One a point: a number on a continuous axis, the checkpoint's name where only the order is known. */
  readonly positions: readonly (number | string)[];
  /** Ends of a continuous axis, null where only the order is known. */
  readonly domain: readonly [number, number] | null;
  /** Whether equal distances are equal factors. */
  readonly isLogarithmic: boolean;
  /** How a sentence says where a point stands: `step 46,000`. */
  readonly placeOf: (point: CurvePoint) => string;
}

/** How {@link trainingAxis} lays points out. */
export interface TrainingAxisOptions {
  readonly language: Language;
  /**
   * What training is measured by; null for what tells most of what is known of all points: tokens, else steps,
   * else the mere order (also where a run has stages, each of which counts its steps anew).
   *
   * @default null
   */
  readonly measure?: TrainingMeasure | null;
}

/**
 * The axis that a curve's points are laid out on.
 *
 * @throws UnknownMeasureError where the measure is not known of a point
 *
 * @example
 * trainingAxis(curve, { language: 'en' }).title; // 'Training tokens (billions)'
 */
export function trainingAxis(
  { points }: Pick<Curve, 'points'>,
  { language, measure = null }: TrainingAxisOptions,
): TrainingAxis {
  const checkpoints = points.map(({ checkpoint }) => checkpoint);
  const chosen = measure ?? commonMeasure(checkpoints);
  if (chosen === null) return orderAxis(points, language);
  return {
    ...measuredAxis(measureCheckpoints(checkpoints, chosen), { kind: chosen.kind, language }),
    placeOf: ({ checkpoint }) =>
      PLACES[chosen.kind](measureTraining(checkpoint, chosen) ?? Number.NaN, language),
  };
}

/** How {@link measuredAxis} reads values. */
export interface MeasuredAxisOptions {
  readonly kind: TrainingMeasure['kind'];
  readonly language: Language;
  /**
   * Whether equal distances are to be equal factors, which needs values above zero.
   *
   * @default false
   */
  readonly isLogarithmic?: boolean;
}

/** Lays out measured values, in the unit that suits the largest. */
export function measuredAxis(
  values: readonly number[],
  { kind, language, isLogarithmic = false }: MeasuredAxisOptions,
): Omit<TrainingAxis, 'placeOf'> {
  const { title, unit } = SCALES[kind](Math.max(0, ...values), language);
  const positions = values.map((value) => round(value / unit));
  const domain = isLogarithmic ? logarithmicDomain(positions) : domainOf(positions);
  return { title, positions, domain, isLogarithmic };
}

interface Scale {
  readonly title: string;
  /** What counts as one. */
  readonly unit: number;
}

const SCALES: Readonly<Record<TrainingMeasure['kind'], (most: number, language: Language) => Scale>> = {
  step: (_most, language) => ({ title: chartMessages(language).stepAxis, unit: 1 }),
  tokens: (most, language) => {
    const unit = tokenUnit(most);
    return { title: chartMessages(language).tokenAxis[unit], unit: tokenUnits[unit] };
  },
  flops: (most, language) => {
    const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)));
    return {
      title: chartMessages(language).flopsAxis(formatFlops(unit, language).replace('1.0e', '1e')),
      unit,
    };
  },
};

const PLACES: Readonly<Record<TrainingMeasure['kind'], (value: number, language: Language) => string>> = {
  step: (step, language) => chartMessages(language).step(formatCount(step, language)),
  tokens: (tokens, language) => chartMessages(language).tokens(formatTokens(tokens, language)),
  flops: (flops, language) => chartMessages(language).flops(formatFlops(flops, language)),
};

const tokenUnits = { T: 1e12, B: 1e9, M: 1e6 } as const;

function tokenUnit(most: number): keyof typeof tokenUnits {
  if (most >= 2 * tokenUnits.T) return 'T';
  return most >= tokenUnits.B ? 'B' : 'M';
}

function orderAxis(points: readonly CurvePoint[], language: Language): TrainingAxis {
  return {
    title: chartMessages(language).checkpointAxis,
    positions: points.map(({ checkpoint }) => checkpoint.id),
    domain: null,
    isLogarithmic: false,
    placeOf: ({ checkpoint }) => checkpoint.id,
  };
}

// From zero, where training began, unless the points would be crowded into the right half.
function domainOf(positions: readonly number[]): readonly [number, number] {
  const [low, high] = [Math.min(...positions), Math.max(...positions)];
  if (high <= 0) return [0, 1];
  if (low === high) return [0, 2 * high];
  if (low < high / 2) return [0, round(high * 1.03)];
  const margin = (high - low) * 0.04;
  return [round(low - margin), round(high + margin)];
}

function logarithmicDomain(positions: readonly number[]): readonly [number, number] {
  return [round(Math.min(...positions) / 1.2), round(Math.max(...positions) * 1.2)];
}
