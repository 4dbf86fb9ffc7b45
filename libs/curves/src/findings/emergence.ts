import type { MmluCategory, MmluSubject } from '@evalcurve/mmlu';
import { benjaminiHochbergAdjust, holmAdjust } from '@evalcurve/statistics';
import { compareWithChance } from '../compare-with-chance.ts';
import type { ConstantAnswer } from '../constant-answer.ts';
import type { Curve, CurvePoint, Score } from '../curve.ts';
import { lastingFrom } from '../lasting-from.ts';
import { emergenceWords } from './emergence-words.ts';
import type { Finding } from './finding.ts';
import { withSentence } from './finding.ts';
import { partConstantAnswer } from './part-constant-answer.ts';

/** When one category or subject rose above guessing. */
export interface PartEmergence {
  readonly part: MmluCategory | MmluSubject;
  /** The first checkpoint from which on it is above guessing to the last; null where there is none. */
  readonly from: CurvePoint | null;
  /** How many checkpoints that are, the first included: whether a single one lasts is open. */
  readonly lasting: number;
  /** At how many checkpoints it is above, lasting or not. */
  readonly above: number;
  /** At how many it was scored. */
  readonly looks: number;
  /** At the last of them. */
  readonly last: Score;
  /** Of the last score, one-sided and corrected twice. */
  readonly adjustedPValue: number;
  /** Where one letter for every question may score as much as the last score; null where it does not. */
  readonly constantAnswer: ConstantAnswer | null;
}

/** When the categories or subjects of MMLU rose above guessing. */
export type EmergenceFinding = Finding<
  'emergence',
  /** The earliest first, those that did not emerge last. */
  readonly PartEmergence[],
  {
    readonly by: 'category' | 'subject';
    readonly chance: number;
    /** Checkpoints that each part was tested at, most where they differ; corrected for by Holm's method. */
    readonly looks: number;
    /** How the parts are corrected for: no false one among them with 95 %, or 5 % false ones on average. */
    readonly correction: 'holm' | 'benjamini-hochberg';
  }
>;

/** What is tested, and how strictly. */
export interface EmergenceOptions {
  readonly by: 'category' | 'subject';
  /**
   * Greatest p-value after both corrections that counts as above guessing.
   *
   * @default 0.05
   */
  readonly alpha?: number;
}

/**
 * From which checkpoint on each category or subject of MMLU is above guessing. One-sided exact tests,
 * corrected twice: within a part for its checkpoints (Holm), and at each checkpoint over the parts: by Holm's
 * method over the 4 categories, and by Benjamini and Hochberg's over the 57 subjects, where that of Holm
 * would ask for differences of 20 points. Null where the curve has no such parts or no level of guessing.
 *
 * @example
 * emergenceFinding(curve, 'category')?.value[0]?.from?.checkpoint.step; // 93000
 */
export function emergenceFinding(
  curve: Curve,
  options: EmergenceOptions | EmergenceOptions['by'],
): EmergenceFinding | null {
  const { by, alpha = 0.05 }: EmergenceOptions = typeof options === 'string' ? { by: options } : options;
  const { chance } = curve;
  const parts = partsOf(curve, by);
  if (chance === null || parts.length === 0) return null;
  const tested = parts.map(({ part, scores }) => {
    const pValues = scores.map(({ score }) => compareWithChance(score, { chance, alternative: 'greater' }));
    return { part, scores, adjusted: holmAdjust(pValues.map((pValue) => pValue ?? 1)) };
  });
  const correction = by === 'category' ? 'holm' : 'benjamini-hochberg';
  const corrected = correctOverParts(tested, correction);
  const value = corrected.flatMap((part) => emergenceOf(part, { curve, alpha })).sort(byEmergence(curve));
  const looks = Math.max(...value.map((part) => part.looks));
  return withSentence<EmergenceFinding>(
    { kind: 'emergence', value, evidence: { by, chance, looks, correction } },
    emergenceWords,
  );
}

interface PartScores {
  readonly part: MmluCategory | MmluSubject;
  readonly scores: readonly { readonly point: CurvePoint; readonly score: Score }[];
}

interface TestedPart extends PartScores {
  /** Adjusted p-value of each score. */
  readonly adjusted: readonly number[];
}

function partsOf({ points }: Curve, by: 'category' | 'subject'): PartScores[] {
  const found = new Map<PartScores['part'], { point: CurvePoint; score: Score }[]>();
  for (const point of points) {
    const scores = by === 'category' ? point.categories : point.subjects;
    for (const [part, score] of Object.entries(scores) as [PartScores['part'], Score][]) {
      found.set(part, [...(found.get(part) ?? []), { point, score }]);
    }
  }
  return [...found.entries()].map(([part, scores]) => ({ part, scores }));
}

// At each checkpoint over the parts that it has.
function correctOverParts(
  parts: readonly TestedPart[],
  correction: 'holm' | 'benjamini-hochberg',
): TestedPart[] {
  const adjust = correction === 'holm' ? holmAdjust : benjaminiHochbergAdjust;
  const byPoint = new Map<CurvePoint, { part: TestedPart; index: number }[]>();
  for (const part of parts) {
    for (const [index, { point }] of part.scores.entries()) {
      byPoint.set(point, [...(byPoint.get(point) ?? []), { part, index }]);
    }
  }
  const results = new Map(parts.map((part) => [part, [...part.adjusted]]));
  for (const cells of byPoint.values()) {
    const adjusted = adjust(cells.map(({ part, index }) => part.adjusted[index] ?? 1));
    for (const [place, { part, index }] of cells.entries()) {
      results.get(part)?.splice(index, 1, adjusted[place] ?? 1);
    }
  }
  return parts.map((part) => ({ ...part, adjusted: results.get(part) ?? part.adjusted }));
}

interface TestOptions {
  readonly curve: Curve;
  readonly alpha: number;
}

function emergenceOf({ part, scores, adjusted }: TestedPart, { curve, alpha }: TestOptions): PartEmergence[] {
  const last = scores.at(-1)?.score;
  if (last === undefined) return [];
  const isAbove = (index: number): boolean => (adjusted[index] ?? 1) <= alpha;
  const lasting = lastingFrom(scores, (_, index) => isAbove(index));
  return [
    {
      part,
      from: lasting[0]?.point ?? null,
      lasting: lasting.length,
      above: scores.filter((_, index) => isAbove(index)).length,
      looks: scores.length,
      last,
      adjustedPValue: adjusted.at(-1) ?? 1,
      constantAnswer: partConstantAnswer(curve, { part, score: last }),
    },
  ];
}

function byEmergence({ points }: Curve): (a: PartEmergence, b: PartEmergence) => number {
  const place = ({ from }: PartEmergence): number => (from === null ? points.length : points.indexOf(from));
  return (a, b) => place(a) - place(b) || b.last.value - a.last.value || (a.part < b.part ? -1 : 1);
}
