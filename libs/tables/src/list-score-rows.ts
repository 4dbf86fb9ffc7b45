import { belongsToCurve, buildCurve } from '@evalcurve/curves';
import type { Curve, CurveEntry, CurvePoint, Score } from '@evalcurve/curves';
import { MMLU_CATEGORIES, categoryOf, parseMmluTask } from '@evalcurve/mmlu';
import type { MmluSubject } from '@evalcurve/mmlu';
import { curvesToExport } from './curves-to-export.ts';
import type { ScoreRow } from './score-export-schema.ts';

/** What {@link listScoreRows} is to list. */
export interface ListScoreRowsOptions {
  /**
   * A task as the results name it, for MMLU also one of its parts.
   *
   * @default all
   */
  readonly task?: string | undefined;
  /**
   * A metric of it; without a filter all of its filters.
   *
   * @default all
   */
  readonly metric?: string | undefined;
  /**
   * Whether MMLU's total and categories are averaged over questions or over subjects.
   *
   * @default 'micro'
   */
  readonly average?: 'micro' | 'macro' | undefined;
}

/**
 * All scores of one run as a long table: checkpoint after checkpoint the totals, categories and subjects of
 * MMLU, and the other tasks, each with all of its metrics. What is no number has no row.
 *
 * @throws UnknownTaskError or UnknownMetricError where none of the evaluations has what was asked for
 *
 * @example
 * listScoreRows(tree.entries, { task: 'mmlu' })[0]; // { checkpoint: 'iter_0002000', task: 'mmlu', value: 0.2295…, … }
 */
export function listScoreRows(
  entries: readonly CurveEntry[],
  { average, ...wanted }: ListScoreRowsOptions = {},
): ScoreRow[] {
  const curves = curvesToExport(entries, wanted).map((name) => {
    const curve = buildCurve(entries, { ...name, average });
    return { curve, points: new Map(curve.points.map((point) => [point.checkpoint, point])) };
  });
  return entries.flatMap((entry) =>
    curves.flatMap(({ curve, points }) => {
      const point = points.get(entry.checkpoint);
      return point === undefined ? [] : rowsOfPoint(point, { curve, entry });
    }),
  );
}

interface RowsOptions {
  readonly curve: Curve;
  readonly entry: CurveEntry;
}

type Part = Pick<ScoreRow, 'subject' | 'category'>;

function rowsOfPoint(point: CurvePoint, { curve, entry }: RowsOptions): ScoreRow[] {
  const { scheme, task } = curve;
  const scope = parseMmluTask(task);
  const row = (score: Score, part: Part): ScoreRow => rowOf(score, { curve, entry, part });
  if (scope?.kind === 'subject') {
    const { subject } = scope;
    return [row(point.score, { subject, category: categoryOf(subject, scheme) })];
  }
  const categories = scope?.kind === 'category' ? [] : MMLU_CATEGORIES;
  const subjects = Object.entries(point.subjects) as [MmluSubject, Score][];
  return [
    row(point.score, { subject: null, category: scope?.kind === 'category' ? scope.category : null }),
    ...categories.flatMap((category) => {
      const score = point.categories[category];
      return score === undefined ? [] : [row(score, { subject: null, category })];
    }),
    ...subjects.map(([subject, score]) => row(score, { subject, category: categoryOf(subject, scheme) })),
  ];
}

function rowOf(score: Score, { curve, entry, part }: RowsOptions & { readonly part: Part }): ScoreRow {
  const { id, step, tokens, stage } = entry.checkpoint;
  const { modelName, harnessVersion, limit, numFewshot, tasks } = entry.evaluation;
  const asked = tasks.find(({ task }) => belongsToCurve(curve, task));
  return {
    ...{ model: modelName, checkpoint: id, step, tokens, stage, task: curve.task, ...part },
    ...{ metric: curve.metric, value: score.value, stderr: score.stderr, n: score.n },
    ...{ low: score.interval?.low ?? null, high: score.interval?.high ?? null, chance: curve.chance },
    ...{ numFewshot: asked?.numFewshot ?? numFewshot, limit },
    harnessVersion: harnessVersion.exact ? harnessVersion.value : null,
  };
}
