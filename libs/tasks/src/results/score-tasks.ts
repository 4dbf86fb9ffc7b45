import { pooledStandardError } from '@evalcurve/mmlu';
import type { AnsweredTask } from '../answer-tasks.ts';
import { meanScore, type MeanScore } from '../mean-score.ts';
import type { TaskGroup } from '../task-group.ts';
import type { TaskMetric } from '../task-metric.ts';

/** The scores of one leaf task or group. */
export interface ScoredTask {
  readonly name: string;
  readonly alias: string;
  readonly isGroup: boolean;
  /** Questions, of all leaves together. */
  readonly n: number;
  readonly metrics: Partial<Readonly<Record<TaskMetric, MeanScore>>>;
}

/** Scores of all leaf tasks, then of their groups from the bottom up, as lm_eval orders them. */
export function scoreTasks(tasks: readonly AnsweredTask[], groups: readonly TaskGroup[]): ScoredTask[] {
  const leaves = tasks.map(scoreLeaf);
  return [...leaves, ...bottomUp(groups).map((group) => scoreGroup(group, { leaves, groups }))];
}

function scoreLeaf({ task, questions }: AnsweredTask): ScoredTask {
  const metrics = task.metrics.map((metric) => {
    const values = questions.map((question) => question.metrics[metric] ?? 0);
    return [metric, meanScore(values)];
  });
  return {
    name: task.name,
    alias: task.alias,
    isGroup: false,
    n: questions.length,
    metrics: Object.fromEntries(metrics) as ScoredTask['metrics'],
  };
}

interface Scope {
  readonly leaves: readonly ScoredTask[];
  readonly groups: readonly TaskGroup[];
}

// The mean over all questions, with the standard error that lm_eval pools.
function scoreGroup(group: TaskGroup, { leaves, groups }: Scope): ScoredTask {
  const names = new Set(leafNames(group, groups));
  const scores = leaves.filter(({ name }) => names.has(name)).flatMap(({ metrics }) => metrics.acc ?? []);
  const n = scores.reduce((sum, score) => sum + score.n, 0);
  const value = scores.reduce((sum, score) => sum + score.value * score.n, 0) / n;
  const acc = { value, stderr: pooledStandardError(scores), n };
  return { name: group.name, alias: group.alias, isGroup: true, n, metrics: { acc } };
}

function leafNames({ members }: TaskGroup, groups: readonly TaskGroup[]): string[] {
  return members.flatMap((name) => {
    const inner = groups.find((group) => group.name === name);
    return inner ? leafNames(inner, groups) : [name];
  });
}

function bottomUp(groups: readonly TaskGroup[]): TaskGroup[] {
  const inner = new Set(groups.flatMap(({ members }) => members));
  const below = (group: TaskGroup): TaskGroup[] => [
    ...group.members.flatMap((name) => groups.filter((other) => other.name === name).flatMap(below)),
    group,
  ];
  return [...new Set(groups.filter(({ name }) => !inner.has(name)).flatMap(below))];
}
