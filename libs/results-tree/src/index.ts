export { ArchiveError } from './archive-error.ts';
export type { ArchiveErrorOptions } from './archive-error.ts';
export { attemptDirectoryFor } from './attempt-directory-for.ts';
export type { AttemptDirectoryOptions } from './attempt-directory-for.ts';
export type { AttemptProblem } from './attempt-problem.ts';
export { checkAttempt } from './check-attempt.ts';
export type { CheckAttemptOptions, CheckedAttempt } from './check-attempt.ts';
export { digestSamples } from './digest-samples.ts';
export type { DigestSamplesOptions } from './digest-samples.ts';
export { evaluationDepth } from './evaluation-depth.ts';
export { FolderNameError } from './folder-name-error.ts';
export { listPublished } from './list-published.ts';
export { listParts } from './list-parts.ts';
export { mapConcurrently } from './map-concurrently.ts';
export type { MapConcurrentlyOptions } from './map-concurrently.ts';
export { MixedRunsError } from './mixed-runs-error.ts';
export type { RunGroup } from './mixed-runs-error.ts';
export { NoResultsError } from './no-results-error.ts';
export type { NoResultsErrorOptions } from './no-results-error.ts';
export { processStartTime } from './process-start-time.ts';
export { publishAttempt } from './publish-attempt.ts';
export type { PublishAttemptOptions } from './publish-attempt.ts';
export { PublishError } from './publish-error.ts';
export type { PublishErrorOptions } from './publish-error.ts';
export { readResultsHeap } from './read-results-heap.ts';
export type { HeapSeries } from './read-results-heap.ts';
export type { ReadResultsOptions } from './read-results-options.ts';
export { readAllAnswers } from './read-all-answers.ts';
export { readAnswers } from './read-answers.ts';
export type { ReadAnswers } from './read-answers.ts';
export { readResultsTree } from './read-results-tree.ts';
export { readTrainingRuns } from './read-training-runs.ts';
export type { RunFolder, TrainingRunTree } from './read-training-runs.ts';
export { readSampleBatches, readSamples } from './read-sample-batches.ts';
export type { ReadSampleBatchesOptions } from './read-sample-batches.ts';
export { readSampleColumns } from './read-sample-columns.ts';
export { readSampleDocuments } from './read-sample-documents.ts';
export type { SampleWithDocument } from './read-sample-documents.ts';
export type {
  ResultsProblem,
  ResultsTree,
  RunningCheckpoint,
  SamplesFile,
  SweepStatus,
  TreeEntry,
  TreeRun,
} from './results-tree.ts';
export { runAnswersReader } from './run-answers-reader.ts';
export type { RunAnswersReader } from './run-answers-reader.ts';
export { readRunRecord, writeRunRecord } from './run-record-file.ts';
export type { WriteRunRecordOptions } from './run-record-file.ts';
export { gatherEvidence } from './gather-evidence.ts';
export type { GatherEvidenceOptions } from './gather-evidence.ts';
export { sweepFolder } from './sweep-folder.ts';
export { isLockAlive, parseSweepLock, readSweepLock, sweepLockPath, sweepLockSchema } from './sweep-lock.ts';
export type { SweepLock } from './sweep-lock.ts';
export { readSweepProgress, writeSweepProgress } from './sweep-progress-file.ts';
export type { CheckpointPhase, WriteSweepProgressOptions } from './sweep-progress-file.ts';
export { readSweepStatus, sweepStatusPath, writeSweepStatus } from './sweep-status-file.ts';
export type { WriteSweepStatusOptions } from './sweep-status-file.ts';
export { UnknownSeriesError } from './unknown-series-error.ts';
export type { UnknownSeriesErrorOptions } from './unknown-series-error.ts';
export { UnreadableTreeError } from './unreadable-tree-error.ts';
