import type { EvaluationDepth } from '@evalcurve/results';
import type { MmluSubject } from '@evalcurve/mmlu';
import { MMLU_SUBJECTS, categoryOf } from '@evalcurve/mmlu';
import type { CurveNote, CurveNoteFacts } from './curve-note.ts';
import type { Curve, CurvePoint, Score } from './curve.ts';
import type { LocalizedText } from './localized-text.ts';
import { noteSentence } from './note-sentence.ts';
import type { TaskTarget } from './task-target.ts';

/** A curve whose notes are not known yet, and what it shows. */
export interface DescribeNotesOptions {
  readonly curve: Omit<Curve, 'notes'>;
  readonly target: TaskTarget;
  /** What the run's records say, each sentence once. */
  readonly ofRun: readonly LocalizedText[];
  /** Of the checkpoints whose score decided how many questions they were asked. */
  readonly depths: readonly EvaluationDepth[];
}

/** What must be known before the curve's scores are compared with others or with each other. */
export function describeNotes(options: DescribeNotesOptions): CurveNote[] {
  const { points, unscored } = options.curve;
  const adaptive = adaptiveDepthNote(options.depths);
  const facts: CurveNoteFacts[] = [
    ...adaptive,
    ...unlessSaidBy(adaptive, [...limitedNote(options.curve), ...spreadNotes(points, subjectsIn(options))]),
    ...(options.target.kind === 'mmlu' && options.target.variant === 'hendrycksTest'
      ? [{ kind: 'other-prompt' as const }]
      : []),
    ...(unscored.length > 0
      ? [{ kind: 'unscored' as const, checkpoints: unscored.map(({ checkpoint }) => checkpoint.id) }]
      : []),
  ];
  return [
    ...options.ofRun.map((sentence) => ({ kind: 'of-run' as const, sentence })),
    ...facts.map((fact) => ({ ...fact, sentence: noteSentence(fact) })),
  ];
}

function adaptiveDepthNote(depths: readonly EvaluationDepth[]): CurveNoteFacts[] {
  const [first] = depths;
  if (first === undefined) return [];
  const count = (decision: EvaluationDepth['decision']): number =>
    depths.filter((depth) => depth.decision === decision).length;
  const questions = depths.map((depth) => depth.questions);
  return [
    {
      ...{ kind: 'adaptive-depth', bound: first.bound },
      ...{ above: count('above'), below: count('below'), undecided: count('undecided') },
      ...{ fewest: Math.min(...questions), most: Math.max(...questions) },
    },
  ];
}

// That questions were left out, and of each checkpoint others, is what an adaptive depth is about.
function unlessSaidBy(
  adaptive: readonly CurveNoteFacts[],
  notes: readonly CurveNoteFacts[],
): CurveNoteFacts[] {
  if (adaptive.length === 0) return [...notes];
  return notes.filter(({ kind }) => kind !== 'limited' && kind !== 'uneven-questions');
}

function limitedNote({ limit, points }: Omit<Curve, 'notes'>): CurveNoteFacts[] {
  const isHarmless = points.length > 0 && points.every(isAskedInFull);
  if (limit === null || isHarmless) return [];
  return [{ kind: 'limited', limit, isMicroMacro: points.every(hasEvenSubjects) }];
}

function isAskedInFull({ subjects }: CurvePoint): boolean {
  const entries = Object.entries(subjects) as [MmluSubject, Score][];
  return (
    entries.length > 0 &&
    entries.every(([subject, { n }]) => (n ?? 0) >= MMLU_SUBJECTS[subject].testQuestions)
  );
}

function hasEvenSubjects({ subjects }: CurvePoint): boolean {
  const counts = Object.values(subjects).map(({ n }) => n);
  return counts.length > 1 && counts.every((n) => n !== null && n === counts[0]);
}

// Where subjects are missing, the questions differ for that reason, and one note is enough.
function spreadNotes(points: readonly CurvePoint[], of: number | null): CurveNoteFacts[] {
  const subjects = points.map(({ subjectsEvaluated }) => subjectsEvaluated).filter((count) => count !== null);
  const [fewest, most] = [Math.min(...subjects), Math.max(...subjects)];
  if (of !== null && fewest < of) return [{ kind: 'partial-subjects', fewest, most, of }];
  const questions = points.map(({ score }) => score.n).filter((n) => n !== null);
  if (new Set(questions).size < 2) return [];
  return [{ kind: 'uneven-questions', fewest: Math.min(...questions), most: Math.max(...questions) }];
}

function subjectsIn({ curve, target }: DescribeNotesOptions): number | null {
  if (target.kind === 'task') return null;
  const { scope } = target;
  const all = Object.keys(MMLU_SUBJECTS) as MmluSubject[];
  if (scope.kind === 'total') return all.length;
  if (scope.kind === 'subject') return 1;
  return all.filter((subject) => categoryOf(subject, curve.scheme) === scope.category).length;
}
