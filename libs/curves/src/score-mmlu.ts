import type { MmluCategory, MmluCategoryScheme, MmluSubject } from '@evalcurve/mmlu';
import { MMLU_CATEGORIES, MMLU_SUBJECTS, categoryOf, subjectOfTask } from '@evalcurve/mmlu';
import type { TaskScores } from '@evalcurve/results';
import { averageScores } from './average-scores.ts';
import { createScore } from './create-score.ts';
import type { CurvePoint, Score } from './curve.ts';
import { findMetric } from './find-metric.ts';
import { isProportion } from './is-proportion.ts';
import type { TaskTarget } from './task-target.ts';

/** How {@link scoreMmlu} reads the rows. */
export interface ScoreMmluOptions {
  readonly target: Extract<TaskTarget, { kind: 'mmlu' }>;
  readonly metric: string;
  readonly average: 'micro' | 'macro';
  readonly scheme: MmluCategoryScheme;
  /** `--limit` of the evaluation: questions, or a share of them where it is below 1. */
  readonly limit: number | null;
}

/**
 * MMLU's scores at one checkpoint: subjects from their rows, categories and total averaged over the
 * subjects. Null where no row holds a number.
 */
export function scoreMmlu(
  rows: readonly TaskScores[],
  options: ScoreMmluOptions,
): Omit<CurvePoint, 'checkpoint'> | null {
  const { average, scheme, target } = options;
  const all = rows.flatMap((row) => scoreSubject(row, options));
  if (all.length === 0) return scoreGroup(rows, options);
  const { scope } = target;
  const wanted =
    scope.kind === 'category'
      ? all.filter(({ subject }) => categoryOf(subject, scheme) === scope.category)
      : all;
  const score = averageScores(
    wanted.map((entry) => entry.score),
    average,
  );
  if (score === null) return null;
  const categories = MMLU_CATEGORIES.map((category): [MmluCategory, Score | null] => {
    const members = wanted.filter(({ subject }) => categoryOf(subject, scheme) === category);
    return [
      category,
      averageScores(
        members.map((member) => member.score),
        average,
      ),
    ];
  });
  return {
    score,
    categories: Object.fromEntries(categories.filter(([, value]) => value !== null)),
    subjects: Object.fromEntries(wanted.map((entry) => [entry.subject, entry.score])),
    subjectsEvaluated: wanted.length,
  };
}

interface SubjectScore {
  readonly subject: MmluSubject;
  readonly score: Score;
}

function scoreSubject(row: TaskScores, { metric, target, limit }: ScoreMmluOptions): SubjectScore[] {
  const subject = subjectOfTask(row.task);
  const found = findMetric(row, metric);
  if (subject === null || found?.value == null) return [];
  const { value, stderr } = found;
  const n = row.n ?? (isAskedInFull(target) ? limited(MMLU_SUBJECTS[subject].testQuestions, limit) : null);
  return [{ subject, score: createScore({ value, n, stderr, isProportion: isProportion(found.metric) }) }];
}

// Up to 0.4.2 the chain-of-thought variant was asked of the validation split, and the files do not tell.
function isAskedInFull({ variant }: ScoreMmluOptions['target']): boolean {
  return variant !== 'flan_cot_fewshot';
}

// As the harness counts: a limit below 1 is a share, rounded up.
function limited(questions: number, limit: number | null): number {
  if (limit === null) return questions;
  return Math.min(questions, limit < 1 ? Math.ceil(questions * limit) : Math.trunc(limit));
}

function scoreGroup(
  rows: readonly TaskScores[],
  { metric }: ScoreMmluOptions,
): Omit<CurvePoint, 'checkpoint'> | null {
  for (const row of rows) {
    const found = findMetric(row, metric);
    if (subjectOfTask(row.task) !== null || found?.value == null) continue;
    const { value, stderr } = found;
    const score = createScore({ value, n: row.n, stderr, isProportion: isProportion(found.metric) });
    return { score, categories: {}, subjects: {}, subjectsEvaluated: null };
  }
  return null;
}
