export { buildCurve } from './build-curve.ts';
export type { BuildCurveOptions, CurveEntry } from './build-curve.ts';
export { chanceLevel } from './chance-level.ts';
export type { ChanceLevelOptions } from './chance-level.ts';
export { chanceVerdict } from './chance-verdict.ts';
export type { ChanceVerdict, ChanceVerdictOptions } from './chance-verdict.ts';
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
  AdaptiveDepthNote,
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
export { listCurves } from './list-curves.ts';
export type { CurveName } from './list-curves.ts';
export type { LocalizedText } from './localized-text.ts';
export { NoEvaluationsError } from './no-evaluations-error.ts';
export { NoScoresError } from './no-scores-error.ts';
export { pointsAboveChance } from './points-above-chance.ts';
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
export { belongsToCurve } from './answers/belongs-to-curve.ts';
export { collectAnswers } from './answers/collect-answers.ts';
export type { CollectAnswersOptions } from './answers/collect-answers.ts';
export { collectColumns } from './answers/collect-columns.ts';
export type { SampleBatches } from './answers/collect-columns.ts';
export type { AnswerColumns, ScoredColumns } from './answers/answer-columns.ts';
export type { CurveQuestion } from './answers/align-questions.ts';
export { taskAnswers } from './answers/task-answers.ts';
export type { CheckpointAnswers, TaskAnswers, TaskAnswersOptions } from './answers/task-answers.ts';
export { bestCheckpoint } from './findings/best-checkpoint.ts';
export type { BestCheckpointFinding, BestComparison } from './findings/best-checkpoint.ts';
export { chanceFinding } from './findings/chance-finding.ts';
export type { ChanceFinding } from './findings/chance-finding.ts';
export { curveFindings } from './findings/curve-findings.ts';
export type { CurveFinding } from './findings/curve-findings.ts';
export { dropFinding } from './findings/drop.ts';
export type { DropFinding } from './findings/drop.ts';
export { emergenceFinding } from './findings/emergence.ts';
export type { EmergenceFinding, EmergenceOptions, PartEmergence } from './findings/emergence.ts';
export type { Finding } from './findings/finding.ts';
export { flipsFinding } from './findings/flips.ts';
export type { FlipsFinding, FlipsOptions } from './findings/flips.ts';
export type { TaskFlips } from './findings/flips-by-task.ts';
export { gainFinding } from './findings/gain.ts';
export type { GainFinding } from './findings/gain.ts';
export { letterBias } from './findings/letter-bias.ts';
export type { LetterBiasFinding } from './findings/letter-bias.ts';
export { metricAdvice } from './findings/metric-advice.ts';
export type { MetricAdviceFinding } from './findings/metric-advice.ts';
export { plateauFinding } from './findings/plateau.ts';
export type { PlateauFinding } from './findings/plateau.ts';
export { pointComparer } from './findings/point-comparer.ts';
export type { ComparePoints, PointPair } from './findings/point-comparer.ts';
export type { PointComparison } from './findings/compare-scores.ts';
export { ANSWER_METRICS } from './metrics/metric-facts.ts';
export type { AnswerMetric, AnswerMetricFacts, QuestionMetric } from './metrics/metric-facts.ts';
export type { MetricPoint } from './metrics/metric-point.ts';
export { metricSeries } from './metrics/metric-series.ts';
export type { MetricSeries } from './metrics/metric-series.ts';
export { checkpointComparison } from './comparison/checkpoint-comparison.ts';
export type {
  CheckpointComparison,
  CheckpointComparisonOptions,
  PartDifference,
} from './comparison/checkpoint-comparison.ts';
export { comparisonSummaryJsonSchema } from './comparison/comparison-summary-json-schema.ts';
export { comparisonSummarySchema } from './comparison/comparison-summary-schema.ts';
export type { ComparisonSummary } from './comparison/comparison-summary-schema.ts';
export { flippedQuestions } from './comparison/flipped-questions.ts';
export type { FlippedQuestion } from './comparison/flipped-questions.ts';
export { summarizeComparison } from './comparison/summarize-comparison.ts';
export type { SummarizeComparisonOptions } from './comparison/summarize-comparison.ts';
export { compareRuns } from './runs/compare-runs.ts';
export type { CompareRunsOptions } from './runs/compare-runs.ts';
export type { RunComparison, RunComparisonFacts, RunDifference } from './runs/run-comparison.ts';
export { runPlaces } from './runs/run-places.ts';
export type { RunPlace } from './runs/run-places.ts';
export { RunsDifferError } from './runs/runs-differ-error.ts';
export type { RunsDifferErrorOptions } from './runs/runs-differ-error.ts';
export type { TrainingRun } from './runs/training-run.ts';
export { runsSummaryJsonSchema } from './runs/runs-summary-json-schema.ts';
export { runsSummarySchema } from './runs/runs-summary-schema.ts';
export type { RunsSummary } from './runs/runs-summary-schema.ts';
export { summarizeRuns } from './runs/summarize-runs.ts';
export type { SummarizeRunsOptions } from './runs/summarize-runs.ts';
