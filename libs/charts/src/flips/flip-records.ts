import type { FlipsFinding } from '@evalcurve/curves';
import type { ChartContext } from '../chart-context.ts';
import { round } from '../round.ts';
import { FLIPS_MESSAGES } from './flips-messages.ts';

/** A bar as the specification's data hold it. */
export interface FlipBar {
  readonly checkpoint: string;
  readonly x: number | string;
  readonly kind: string;
  /** Questions, below 0 where they were lost. */
  readonly count: number;
}

/** The net of a checkpoint, questions. */
export interface FlipNet extends FlipBar {
  readonly low: number;
  readonly high: number;
}

/** What the chart of flips draws. */
export interface FlipRecords {
  readonly bars: readonly FlipBar[];
  readonly nets: readonly FlipNet[];
}

/** The flips at the later checkpoint of each pair. */
export function flipRecords(
  { curve, axis, language }: ChartContext,
  findings: readonly FlipsFinding[],
): FlipRecords {
  const texts = FLIPS_MESSAGES[language];
  const placed = findings.flatMap(({ value, evidence: { to, n, interval } }) => {
    const index = curve.points.findIndex(({ checkpoint }) => checkpoint.id === to.id);
    if (index < 0) return [];
    return { checkpoint: to.id, x: axis.positions[index] ?? to.id, value, n, interval };
  });
  return {
    bars: placed.flatMap(({ checkpoint, x, value }) => [
      { checkpoint, x, kind: texts.gained, count: value.gained },
      { checkpoint, x, kind: texts.lost, count: 0 - value.lost },
    ]),
    nets: placed.map(({ checkpoint, x, value, n, interval }) => ({
      ...{ checkpoint, x, kind: texts.net, count: value.net },
      low: round(interval.low * n),
      high: round(interval.high * n),
    })),
  };
}
