import type { MmluCategory, MmluSubject } from '@evalcurve/mmlu';
import { categoryOf, MMLU_CATEGORIES, subjectOfTask } from '@evalcurve/mmlu';
import { holmAdjust } from '@evalcurve/statistics';
import type { CheckpointAnswers } from '../answers/task-answers.ts';
import type { Curve, CurvePoint, Score } from '../curve.ts';
import type { PointComparison } from '../findings/compare-scores.ts';
import type { FlipsFinding } from '../findings/flips.ts';
import { flipsFinding } from '../findings/flips.ts';
import type { GainFinding } from '../findings/gain.ts';
import { gainFinding } from '../findings/gain.ts';
import type { PointPair } from '../findings/point-comparer.ts';
import { pointComparer } from '../findings/point-comparer.ts';

/** One category or subject of MMLU at two checkpoints. */
export interface PartDifference<Part = MmluCategory | MmluSubject> {
  readonly part: Part;
  readonly from: Score;
  readonly to: Score;
  /** The second's score less the first's. */
  readonly difference: number;
  /** Null where the files tell neither counts nor a standard error. */
  readonly comparison: PointComparison | null;
  /** Corrected for all categories, or all subjects, by Holm's method; null where there is no comparison. */
  readonly adjustedPValue: number | null;
}

/** Two checkpoints of one curve side by side. */
export interface CheckpointComparison extends PointPair {
  /** Of the whole task; null where nothing tells how sure the scores are. */
  readonly gain: GainFinding | null;
  /** In the usual order; empty for other tasks than MMLU. */
  readonly categories: readonly PartDifference<MmluCategory>[];
  /** The largest gain first; empty for other tasks than MMLU. */
  readonly subjects: readonly PartDifference<MmluSubject>[];
  /** Null where no answer of both is known. */
  readonly flips: FlipsFinding | null;
}

/** What {@link checkpointComparison} compares. */
export interface CheckpointComparisonOptions extends PointPair {
  /** What both answered; without them nothing is paired. */
  readonly answers: readonly CheckpointAnswers[];
}

/**
 * Compares two checkpoints of a curve: as a whole, by category and by subject, and question by question.
 * Each comparison is paired where its questions are known of both, as {@link pointComparer} has it.
 *
 * @example
 * checkpointComparison(curve, { from, to, answers }).gain?.sentence.en;
 * // 'From step 2,000 to step 54,000: +2.1 points (95% interval +0.9 to +3.3 points, p < 0.001, paired over 14,042 questions).'
 */
export function checkpointComparison(
  curve: Curve,
  { from, to, answers }: CheckpointComparisonOptions,
): CheckpointComparison {
  const [before, after] = [from, to].map(({ checkpoint: { id } }) =>
    answers.find(({ checkpoint }) => checkpoint.id === id),
  );
  const shared = { from, to, answers };
  return {
    ...{ from, to },
    gain: gainFinding({ ...curve, points: [from, to] }, answers),
    categories: corrected(categoriesOf(curve, shared)),
    subjects: corrected(subjectsOf(curve, shared)).sort((a, b) => b.difference - a.difference),
    flips: before && after ? flipsFinding(curve, { from: before, to: after }) : null,
  };
}

type Compared<Part> = Omit<PartDifference<Part>, 'adjustedPValue'>;

function categoriesOf(curve: Curve, options: CheckpointComparisonOptions): Compared<MmluCategory>[] {
  return MMLU_CATEGORIES.flatMap((category) => {
    const scores = [options.from.categories[category], options.to.categories[category]] as const;
    const isAsked = (subject: MmluSubject): boolean => categoryOf(subject, curve.scheme) === category;
    return compared(curve, { ...options, part: category, scores, isAsked });
  });
}

// A subject is a share of its questions however the total is averaged.
function subjectsOf(curve: Curve, options: CheckpointComparisonOptions): Compared<MmluSubject>[] {
  return (Object.keys(options.from.subjects) as MmluSubject[]).flatMap((part) => {
    const scores = [options.from.subjects[part], options.to.subjects[part]] as const;
    const isAsked = (subject: MmluSubject): boolean => subject === part;
    return compared({ ...curve, average: 'micro' }, { ...options, part, scores, isAsked });
  });
}

interface ComparedOptions<Part> extends CheckpointComparisonOptions {
  readonly part: Part;
  readonly scores: readonly [Score | undefined, Score | undefined];
  readonly isAsked: (subject: MmluSubject) => boolean;
}

function compared<Part>(curve: Curve, options: ComparedOptions<Part>): Compared<Part>[] {
  const { part, isAsked, answers } = options;
  const [from, to] = options.scores;
  if (from === undefined || to === undefined) return [];
  const ofPart = answers.map((each) => ({
    ...each,
    tasks: each.tasks.filter(({ task }) => {
      const subject = subjectOfTask(task);
      return subject !== null && isAsked(subject);
    }),
  }));
  const comparison = pointComparer(
    curve,
    ofPart,
  )({ from: pointOf(options.from, from), to: pointOf(options.to, to) });
  return [{ part, from, to, difference: to.value - from.value, comparison }];
}

function pointOf(point: CurvePoint, score: Score): CurvePoint {
  return { ...point, score };
}

function corrected<Part>(parts: readonly Compared<Part>[]): PartDifference<Part>[] {
  const known = parts.flatMap(({ comparison }) => (comparison === null ? [] : [comparison]));
  const adjusted = holmAdjust(known.map(({ pValue }) => pValue));
  return parts.map((each) => {
    const place = each.comparison === null ? -1 : known.indexOf(each.comparison);
    return { ...each, adjustedPValue: adjusted[place] ?? null };
  });
}
