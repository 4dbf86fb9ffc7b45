import type { LetterBiasFinding } from '@evalcurve/curves';
import { formatPercent } from '@evalcurve/locale';
import type { ChartContext } from '../chart-context.ts';
import { round } from '../round.ts';

/** A letter's part of a column, A at the top. */
export interface LetterShare {
  readonly letter: string;
  readonly low: number;
  readonly high: number;
}

/** One part of a checkpoint's column. */
export interface LetterRecord extends LetterShare {
  readonly checkpoint: string;
  readonly x: number | string;
}

/** The columns of the checkpoints that both the curve and the findings have. */
export function letterRecords(
  { curve, axis }: ChartContext,
  findings: readonly LetterBiasFinding[],
): LetterRecord[] {
  const byId = new Map(findings.map(({ evidence }) => [evidence.checkpoint.id, evidence.chosenShares]));
  return curve.points.flatMap(({ checkpoint }, index) =>
    stackShares(byId.get(checkpoint.id) ?? []).map((share) => ({
      checkpoint: checkpoint.id,
      x: axis.positions[index] ?? checkpoint.id,
      ...share,
    })),
  );
}

/**
 * Shares one below the other, from 1 down to 0.
 *
 * @example
 * stackShares([0.6, 0.4])[1]; // { letter: 'B', low: 0, high: 0.4 }
 */
export function stackShares(shares: readonly number[]): LetterShare[] {
  let high = 1;
  return shares.map((share, index) => {
    const low = Math.max(0, high - share);
    const part = { letter: letterAt(index), low: round(low), high: round(high) };
    high = low;
    return part;
  });
}

/** A letter with its share: `A 22.9%`. */
export function letterLabel({ letter, low, high }: LetterShare, { language }: ChartContext): string {
  return `${letter} ${formatPercent(high - low, { language })}`;
}

function letterAt(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
