import { measureTraining } from '@evalcurve/checkpoints';
import type { CurvePoint, Score } from '@evalcurve/curves';
import { MMLU_CATEGORIES } from '@evalcurve/mmlu';
import { encodeCsv } from '@evalcurve/tables';
import type { ResultsView } from '../results-view.ts';

/**
 * The view as CSV (RFC 4180): a row a checkpoint with its score, the categories and the subjects of
 * MMLU; scores are fractions. Columns that no checkpoint fills are left out.
 */
export function formatCsv({ points, measure }: ResultsView): string {
  const categories = MMLU_CATEGORIES.filter((category) => points.some((point) => point.categories[category]));
  const subjects = subjectsIn(points);
  const header = [
    'checkpoint',
    'step',
    'tokens',
    ...(measure?.kind === 'flops' ? ['flops'] : []),
    'score',
    'stderr',
    'low',
    'high',
    'n',
    ...categories,
    ...subjects,
  ];
  const rows = points.map((point) => [
    ...placeFields(point, measure),
    ...scoreFields(point),
    ...categories.map((category) => point.categories[category]?.value ?? null),
    ...subjects.map((subject) => scoresOf(point)[subject]?.value ?? null),
  ]);
  return encodeCsv([header, ...rows]);
}

function subjectsIn(points: readonly CurvePoint[]): string[] {
  return [...new Set(points.flatMap((point) => Object.keys(point.subjects)))].sort();
}

function scoresOf({ subjects }: CurvePoint): Readonly<Record<string, Score>> {
  return subjects;
}

function placeFields(
  { checkpoint }: CurvePoint,
  measure: ResultsView['measure'],
): (string | number | null)[] {
  const { id, step, tokens } = checkpoint;
  return [id, step, tokens, ...(measure?.kind === 'flops' ? [measureTraining(checkpoint, measure)] : [])];
}

function scoreFields({ score: { value, stderr, interval, n } }: CurvePoint): (number | null)[] {
  return [value, stderr, interval?.low ?? null, interval?.high ?? null, n];
}
