export { createSamplesDigest } from './create-samples-digest.ts';
export type { CreateSamplesDigestOptions, DigestEnd, SamplesDigester } from './create-samples-digest.ts';
export { examineSeries } from './examine-series.ts';
export type { Certainty, Effect, Facts, Finding, FindingText, Observation, Place } from './finding.ts';
export type { Description, Forensic } from './forensic.ts';
export { FORENSICS } from './forensics.ts';
export type { MetricSum, SamplesDigest } from './samples-digest.ts';
export type { CheckpointEvidence, FileProblem, RunEvidence, SeriesEvidence } from './series-evidence.ts';
