import type { Curve, CurvePoint } from '@evalcurve/curves';
import { formatCount, formatTokens, type Language } from '@evalcurve/locale';
import { chartMessages } from './chart-messages.ts';
import { round } from './round.ts';

/** Where a curve's points stand from left to right. */
export interface TrainingAxis {
  readonly title: string;
  /** One a point: a number on a continuous axis, the checkpoint's name where only the order is known. */
  readonly positions: readonly (number | string)[];
  /** Ends of a continuous axis, null where only the order is known. */
  readonly domain: readonly [number, number] | null;
  /** How a sentence says where a point stands: `step 46,000`. */
  readonly placeOf: (point: CurvePoint) => string;
}

/**
 * The axis that tells most of what is known of all points: training tokens, else steps, else the mere order
 * (also where a run has stages, each of which counts its steps anew).
 *
 * @example
 * trainingAxis(curve, 'en').title; // 'Training tokens (billions)'
 */
export function trainingAxis(curve: Curve, language: Language): TrainingAxis {
  return tokenAxis(curve, language) ?? stepAxis(curve, language) ?? orderAxis(curve, language);
}

function tokenAxis({ points }: Curve, language: Language): TrainingAxis | null {
  const tokens = points.flatMap(({ checkpoint }) => checkpoint.tokens ?? []);
  if (tokens.length < points.length) return null;
  const unit = tokenUnit(Math.max(...tokens));
  const messages = chartMessages(language);
  const positions = tokens.map((each) => round(each / tokenUnits[unit]));
  return {
    title: messages.tokenAxis[unit],
    positions,
    domain: domainOf(positions),
    placeOf: ({ checkpoint }) => messages.tokens(formatTokens(checkpoint.tokens ?? 0, language)),
  };
}

const tokenUnits = { T: 1e12, B: 1e9, M: 1e6 } as const;

function tokenUnit(most: number): keyof typeof tokenUnits {
  if (most >= 2 * tokenUnits.T) return 'T';
  return most >= tokenUnits.B ? 'B' : 'M';
}

function stepAxis({ points }: Curve, language: Language): TrainingAxis | null {
  const steps = points.flatMap(({ checkpoint }) => checkpoint.step ?? []);
  const stages = new Set(points.map(({ checkpoint }) => checkpoint.stage));
  if (steps.length < points.length || stages.size > 1) return null;
  const messages = chartMessages(language);
  return {
    title: messages.stepAxis,
    positions: steps,
    domain: domainOf(steps),
    placeOf: ({ checkpoint }) => messages.step(formatCount(checkpoint.step ?? 0, language)),
  };
}

function orderAxis({ points }: Curve, language: Language): TrainingAxis {
  return {
    title: chartMessages(language).checkpointAxis,
    positions: points.map(({ checkpoint }) => checkpoint.id),
    domain: null,
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
