import type { CurvePoint } from '@evalcurve/curves';
import { emptyCurve } from '../empty-curve.ts';
import type { ResultsView } from '../results-view.ts';

/** A point of a curve of which nothing but its checkpoint's name and its score is known. */
export function pointOf(id: string, value: number): CurvePoint {
  return {
    checkpoint: { id, step: null, tokens: null, stage: null },
    score: { value, n: null, correct: null, stderr: null, interval: null },
    categories: {},
    subjects: {},
    subjectsEvaluated: null,
  };
}

/** A view of these points, in English. */
export function viewOf(points: readonly CurvePoint[]): ResultsView {
  return {
    tree: { directory: '/results', modelName: 'dense', entries: [], problems: [], sweep: null },
    curve: { ...emptyCurve({ modelName: 'dense' }), points },
    points,
    statuses: [],
    findings: [],
    alpha: 0.05,
    measure: null,
    answers: [],
    by: null,
    folder: 'results',
    language: 'en',
  };
}
