import type { CurvePoint, EmergenceFinding } from '@evalcurve/curves';
import { formatPercent } from '@evalcurve/locale';
import { categoryOf, isMmluSubject, MMLU_SUBJECT_NAMES, type MmluSubject } from '@evalcurve/mmlu';
import type { ChartContext } from '../chart-context.ts';
import { round } from '../round.ts';

/** One cell as the specification's data hold it. */
export interface SubjectCell {
  readonly subject: string;
  readonly checkpoint: string;
  readonly x: number | string;
  readonly score: number;
}

/** One row's labels to the right of it. */
export interface SubjectRow {
  readonly subject: string;
  readonly category: string;
  /** Last score. */
  readonly last: string;
  /** Where the subject rose above guessing for good; null where it did not. */
  readonly from: number | string | null;
}

/** The heat map's data, rows and cells by emergence. */
export interface SubjectRecords {
  readonly rows: readonly SubjectRow[];
  readonly cells: readonly SubjectCell[];
}

/** Orders subjects as they emerged, and checkpoints as they were trained. */
export function subjectRecords(context: ChartContext, { value }: EmergenceFinding): SubjectRecords {
  const { curve, axis, language, messages } = context;
  const placeOf = (point: CurvePoint): number | string =>
    axis.positions[curve.points.indexOf(point)] ?? point.checkpoint.id;
  const parts = value.flatMap(({ part, ...emergence }) =>
    isMmluSubject(part) ? { subject: part, ...emergence } : [],
  );
  const nameOf = (subject: MmluSubject): string => MMLU_SUBJECT_NAMES[subject][language];
  return {
    rows: parts.map(({ subject, last, from }) => ({
      subject: nameOf(subject),
      category: messages.categories[categoryOf(subject, curve.scheme)].join(' '),
      last: formatPercent(last.value, { language, unit: false }),
      from: from && placeOf(from),
    })),
    cells: parts.flatMap(({ subject }) =>
      curve.points.flatMap((point) => {
        const score = point.subjects[subject];
        if (score === undefined) return [];
        return {
          subject: nameOf(subject),
          checkpoint: point.checkpoint.id,
          x: placeOf(point),
          score: round(score.value),
        };
      }),
    ),
  };
}
