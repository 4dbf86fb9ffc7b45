import type { Curve, CurvePoint, Score } from '@evalcurve/curves';

/** A share of right answers with an interval of two standard errors, or without one where `n` is null. */
export function scoreOf(value: number, n: number | null = 14042): Score {
  if (n === null) return { value, n, correct: null, stderr: null, interval: null };
  const stderr = Math.sqrt((value * (1 - value)) / n);
  const interval = { low: Math.max(0, value - 1.96 * stderr), high: Math.min(1, value + 1.96 * stderr) };
  return { value, n, correct: Math.round(value * n), stderr, interval };
}

/** What {@link pointOf} may be told besides its score. */
export interface PointFixture {
  readonly id?: string;
  readonly step?: number | null;
  readonly tokens?: number | null;
  readonly stage?: string | null;
  readonly n?: number | null;
  readonly hasCategories?: boolean;
}

/** One point, at step 1000 and with no categories unless told otherwise. */
export function pointOf(value: number, fixture: PointFixture = {}): CurvePoint {
  const { step = 1000, tokens = null, stage = null, n = 14042, hasCategories = false } = fixture;
  const score = scoreOf(value, n);
  return {
    checkpoint: { id: fixture.id ?? `step${String(step)}`, step, tokens, stage },
    score,
    categories: hasCategories ? { stem: score, humanities: score, social_sciences: score, other: score } : {},
    subjects: {},
    subjectsEvaluated: null,
  };
}

/** Points 1000 steps apart, `billions` of tokens each thousand steps where that is told. */
export function pointsOf(values: readonly number[], billions: number | null = null): CurvePoint[] {
  return values.map((value, index) => {
    const step = (index + 1) * 1000;
    const tokens = billions === null ? null : (index + 1) * billions * 1e9;
    return pointOf(value, { step, tokens, hasCategories: true });
  });
}

/** A curve of MMLU through the given points. */
export function curveOf(points: readonly CurvePoint[], overrides: Partial<Curve> = {}): Curve {
  return {
    model: 'example/model',
    task: 'mmlu',
    metric: 'acc',
    average: 'micro',
    chance: 0.25,
    scheme: 'lm_eval',
    numFewshot: 0,
    limit: null,
    points,
    unscored: [],
    notes: [],
    ...overrides,
  };
}
