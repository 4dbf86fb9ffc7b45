export { buildCurve } from './build-curve.ts';
export type { BuildCurveOptions, CurveEntry } from './build-curve.ts';
export { chanceLevel } from './chance-level.ts';
export type { ChanceLevelOptions } from './chance-level.ts';
export { chanceVerdict } from './chance-verdict.ts';
export type { ChanceVerdict } from './chance-verdict.ts';
export type {
  AboveChance,
  ChanceComparison,
  ChanceUnknown,
  ChanceVerdictFacts,
  NotDistinguishable,
  NotLasting,
} from './chance-verdict-facts.ts';
export type { ConstantAnswer } from './constant-answer.ts';
export type { Curve, CurvePoint, Interval, PointScores, Score, UnscoredCheckpoint } from './curve.ts';
export type {
  CurveNote,
  CurveNoteFacts,
  LimitedNote,
  OtherPromptNote,
  PartialSubjectsNote,
  UnevenQuestionsNote,
  UnscoredNote,
} from './curve-note.ts';
export { curveStatistics } from './curve-statistics.ts';
export type { CurveStatistics, Gain } from './curve-statistics.ts';
export type { LocalizedText } from './localized-text.ts';
export { NoEvaluationsError } from './no-evaluations-error.ts';
export { NoScoresError } from './no-scores-error.ts';
export { bestSubjects, worstSubjects } from './rank-subjects.ts';
export type { RankedSubject } from './rank-subjects.ts';
export { resultsSummaryJsonSchema } from './results-summary-json-schema.ts';
export { resultsSummarySchema } from './results-summary-schema.ts';
export type { ResultsSummary } from './results-summary-schema.ts';
export { scoreDifference } from './score-difference.ts';
export type { ScoreDifference, ScoreDifferenceOptions } from './score-difference.ts';
export { summarizeCurve } from './summarize-curve.ts';
export type { CheckpointStatus, SummarizeCurveOptions } from './summarize-curve.ts';
export { UnknownMetricError } from './unknown-metric-error.ts';
export type { UnknownMetricErrorOptions } from './unknown-metric-error.ts';
export { UnknownTaskError } from './unknown-task-error.ts';
