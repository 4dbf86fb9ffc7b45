import type { MmluCategory, MmluSubject } from '@evalcurve/mmlu';
import { MMLU_CATEGORIES, MMLU_SUBJECTS, categoryOf, subjectOfTask } from '@evalcurve/mmlu';
import type { TaskScores } from '@evalcurve/results';
import { averageScores } from './average-scores.ts';
import { createScore } from './create-score.ts';
import type { PointScores, Score } from './curve.ts';
import { findMetric } from './find-metric.ts';
import { isProportion } from './is-proportion.ts';
import type { TaskTarget } from './task-target.ts';

/** How {@link scoreMmlu} reads the rows. */
export interface ScoreMmluOptions {
  readonly target: Extract<TaskTarget, { kind: 'mmlu' }>;
  readonly metric: string;
  readonly average: 'micro' | 'macro';
  /** `--limit` of the evaluation: questions, or a share of them where it is below 1. */
  readonly limit: number | null;
  /** How often its score was to be looked at. */
  readonly looks: number | undefined;
}

/**
 * MMLU's scores at one checkpoint: subjects from their rows, categories and total averaged over the
 * subjects. Null where no row is that of a subject and holds a number.
 */
export function scoreMmlu(rows: readonly TaskScores[], options: ScoreMmluOptions): PointScores | null {
  const { average, target } = options;
  const all = rows.flatMap((row) => scoreSubject(row, options));
  const score = averageScores(scoresOf(all), average);
  if (score === null) return null;
  const categories = MMLU_CATEGORIES.map((category): [MmluCategory, Score | null] => {
    const members = all.filter(({ subject }) => categoryOf(subject, target.scheme) === category);
    return [category, averageScores(scoresOf(members), average)];
  });
  return {
    score,
    categories: Object.fromEntries(categories.filter(([, value]) => value !== null)),
    subjects: Object.fromEntries(
      all.map((entry): [string, Score] => [entry.subject, entry.score]).sort(byName),
    ),
    subjectsEvaluated: all.length,
  };
}

interface SubjectScore {
  readonly subject: MmluSubject;
  readonly score: Score;
}

function scoresOf(entries: readonly SubjectScore[]): Score[] {
  return entries.map(({ score }) => score);
}

function scoreSubject(row: TaskScores, options: ScoreMmluOptions): SubjectScore[] {
  const { metric, target, limit, looks } = options;
  const subject = subjectOfTask(row.task);
  const found = findMetric(row, metric);
  if (subject === null || found === undefined || found.value === null) return [];
  const { value, stderr } = found;
  const n = row.n ?? (isAskedInFull(target) ? limited(MMLU_SUBJECTS[subject].testQuestions, limit) : null);
  const score = createScore({ value, n, stderr, isProportion: isProportion(found.metric), looks });
  return [{ subject, score }];
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

// Files list their tasks in the order of the file system or the table.
function byName([a]: readonly [string, Score], [b]: readonly [string, Score]): number {
  return a < b ? -1 : 1;
}
