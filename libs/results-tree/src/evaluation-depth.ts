import type { DepthRecord } from '@evalcurve/evaluation';
import type { EvaluationDepth } from '@evalcurve/results';

/**
 * What of a depth must be known wherever the scores are read.
 *
 * @example
 * evaluationDepth(record.depth); // { looks: 4, bound: 0.25, decision: 'above', questions: 1780 }
 */
export function evaluationDepth({ limits, bound, decision, looks }: DepthRecord): EvaluationDepth {
  return { looks: limits.length, bound, decision, questions: looks.at(-1)?.n ?? 0 };
}
