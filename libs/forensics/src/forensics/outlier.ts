import { buildCurve, type Curve, type CurvePoint } from '@evalcurve/curves';
import { formatPercent, formatPoints } from '@evalcurve/locale';
import { parseMmluTask } from '@evalcurve/mmlu';
import type { Observation } from '../finding.ts';
import type { Forensic } from '../forensic.ts';
import { nameList } from '../name-list.ts';
import type { SeriesEvidence } from '../series-evidence.ts';

/** Facts of a score that its neighbours do not suggest. */
export interface OutlierFacts {
  readonly [name: string]: number | string;
  readonly task: string;
  readonly metric: string;
  readonly score: number;
  /** How far it lies beyond all of its neighbours. */
  readonly beyond: number;
  /** The same in units of the series' own scatter. */
  readonly sigmas: number;
}

const NEIGHBOURS = 2;
/** Of a normal scatter one point in 500 million; real scatter has longer tails. */
const SIGMAS = 6;
/** Of fewer points the scatter is not known. */
const FEWEST_RESIDUALS = 3;
/** The median absolute deviation of a normal distribution, in standard deviations. */
const MAD_TO_SIGMA = 1.4826;
/** A point less the mean of two others scatters by √(1 + 1/2) times as much as a point. */
const RESIDUAL_TO_POINT = Math.sqrt(1.5);

/**
 * Finds single scores that lie far outside the range of the two before and the two after: by six times
 * the scatter of the series or the standard error, whichever is larger. A steep rise is none.
 */
export const outlier: Forensic<OutlierFacts> = {
  kind: 'outlier',
  effect: 'incomparable',
  reads: 'results',
  explains: [],
  observe: (series) => curvesOf(series).flatMap(outliers),
  describe: (observations) => {
    const where = nameList(
      observations.map(({ checkpoints, facts }) => `${checkpoints.join()} (${facts.task})`),
    );
    const { score = 0, beyond = 0 } = observations[0]?.facts ?? {};
    return {
      certainty: 'possible',
      sentence: {
        en: `A score lies far from its neighbours: ${where.en} (${formatPercent(score, { language: 'en' })}, ${formatPoints(beyond, { language: 'en' })} beyond them).`,
        zh: `某个得分远离相邻的得分：${where.zh}（${formatPercent(score, { language: 'zh' })}，超出相邻得分 ${formatPoints(beyond, { language: 'zh' })}）。`,
      },
      consequence: {
        en: 'If it is an accident of this evaluation, a highest or lowest score, a gain or a drop is made of it.',
        zh: '若这是该次评测的意外，则据此得出的最高、最低、提升或下降都不成立。',
      },
      remedy: {
        en: 'Evaluate that checkpoint again. If the score stays, look at its weights and at the training log of those steps (loss spike).',
        zh: '请重新评测该 checkpoint。若得分不变，请检查其权重以及该阶段的训练日志（loss 突增）。',
      },
    };
  },
};

// One curve a task that stands for itself; MMLU is one, over its subjects.
function curvesOf({ checkpoints }: SeriesEvidence): Curve[] {
  const rows = checkpoints
    .flatMap(({ evaluation }) => evaluation.tasks)
    .filter(({ metrics }) => metrics.length > 0);
  const members = new Set(rows.flatMap((row) => row.members));
  const others = rows.filter(({ task }) => !members.has(task) && parseMmluTask(task) === null);
  const tasks: (string | undefined)[] = [...new Set(others.map(({ task }) => task))];
  if (rows.some(({ task }) => parseMmluTask(task) !== null)) tasks.push(undefined);
  return tasks.map((task) => buildCurve(checkpoints, { task }));
}

function outliers({ points, task, metric }: Curve): Observation<OutlierFacts>[] {
  return points.flatMap((point, index) => {
    const beyond = distanceBeyond(points, index);
    const unit = scatterAround(points, index);
    if (beyond === 0 || unit === null || Math.abs(beyond) < SIGMAS * unit) return [];
    const facts = { task, metric, score: point.score.value, beyond, sigmas: Math.abs(beyond) / unit };
    return [{ checkpoints: [point.checkpoint.id], tasks: [], files: [], facts }];
  });
}

// Positive above all neighbours, negative below. At the ends only a fall at the last point is told: a
// start far below the rest, and a last rise, are what learning looks like.
function distanceBeyond(points: readonly CurvePoint[], index: number): number {
  const neighbours = neighboursOf(points, index);
  const value = points[index]?.score.value ?? 0;
  const [low, high] = [Math.min(...neighbours), Math.max(...neighbours)];
  if (index === 0) return 0;
  if (value < low) return value - low;
  return value > high && index < points.length - 1 ? value - high : 0;
}

function neighboursOf(points: readonly CurvePoint[], index: number): number[] {
  return points
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter((point) => point !== points[index])
    .map(({ score }) => score.value);
}

// How far a point lies from the line between its neighbours, as a rule and without the suspect; at least
// its standard error. Null where the files do not tell enough.
function scatterAround(points: readonly CurvePoint[], suspect: number): number | null {
  const residuals = points.flatMap(({ score }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined || Math.abs(index - suspect) < NEIGHBOURS) return [];
    return [Math.abs(score.value - (before.score.value + after.score.value) / 2)];
  });
  const stderr = points[suspect]?.score.stderr ?? null;
  if (residuals.length < FEWEST_RESIDUALS || stderr === null) return null;
  return Math.max((MAD_TO_SIGMA * median(residuals)) / RESIDUAL_TO_POINT, stderr);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
