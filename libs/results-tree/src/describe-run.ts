import { basename } from 'node:path';
import { findCheckpointInText, type Checkpoint } from '@evalcurve/checkpoints';
import type { RunRecord } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';
import { evaluationDepth } from './evaluation-depth.ts';
import { fileTimestamp } from './file-timestamp.ts';
import { identifyCheckpoint, matchCheckpoint } from './identify-checkpoint.ts';
import type { ListedFile } from './list-files.ts';
import type { ResultsRun } from './results-run.ts';

/** What {@link describeRun} puts together. */
export interface DescribeRunOptions {
  readonly file: ListedFile;
  readonly evaluation: Evaluation;
  /** Our `run.json` above the file, null where there is none. */
  readonly record: RunRecord | null;
  readonly modifiedMs: number;
  readonly rootName: string;
  readonly checkpointPattern?: RegExp | undefined;
}

/** Tells checkpoint, model, time and series of one results file. */
export function describeRun({
  file,
  evaluation,
  record,
  modifiedMs,
  rootName,
  checkpointPattern,
}: DescribeRunOptions): ResultsRun {
  const matched = checkpointPattern ? matchCheckpoint({ evaluation, file }, checkpointPattern) : null;
  const named = matched ?? record?.checkpoint ?? identifyCheckpoint({ evaluation, file, rootName });
  const checkpoint = named ?? wholeModel(evaluation, rootName);
  const dateMs = evaluation.dateSeconds === null ? null : evaluation.dateSeconds * 1000;
  return {
    file,
    evaluation: record === null ? evaluation : withRecord(evaluation, record),
    checkpoint,
    record,
    writtenMs: dateMs ?? fileTimestamp(file.name)?.ms ?? modifiedMs,
    modelName: record?.model.name ?? withoutCheckpoint(evaluation.modelName, named?.id),
    series: seriesOf(file, checkpoint.id),
  };
}

// A run that names no checkpoint is of the model as it was released.
function wholeModel({ modelName }: Evaluation, rootName: string): Checkpoint {
  return { id: basename(modelName ?? '') || rootName, step: null, tokens: null, stage: null };
}

// The harness was given a local copy: the record tells what it is a copy of.
function withRecord(evaluation: Evaluation, { model, note, depth }: RunRecord): Evaluation {
  const { name: modelName, revision, subfolder } = model;
  const told = { ...(note && { note }), ...(depth && { depth: evaluationDepth(depth) }) };
  return { ...evaluation, modelName, revision, subfolder, ...told };
}

// `/data/run/iter_0002000` and `org/model-step1000` are checkpoints of `/data/run` and `org/model`.
function withoutCheckpoint(modelName: string | null, id: string | undefined): string | null {
  if (modelName === null || id === undefined || !modelName.includes(id)) return modelName;
  const rest = modelName
    .replace(id, '')
    .replace(/\/{2,}/gu, '/')
    .replace(/[-_./]+$/u, '');
  return rest === '' ? modelName : rest;
}

function seriesOf({ folders, name }: ListedFile, id: string): string {
  const stem = name.replace(/\.json$/u, '').replace(fileTimestamp(name)?.text ?? '', '');
  // A folder may say another checkpoint than the file: a copy that went astray is no run of its own.
  const places = folders.map((folder) => folder.replace(findCheckpointInText(folder)?.id ?? id, '*'));
  return [...places, stem.replace(id, '*')].map((part) => part.replace(/[-_.]+$/u, '')).join('/');
}
