export type { Evaluation, MetricScore, TaskScores } from './evaluation.ts';
export type { Sample } from './sample.ts';
