import type { Sample } from '@evalcurve/results';
import type { TaskAnswers } from './task-answers.ts';

/** What {@link collectAnswers} reads and how. */
export interface CollectAnswersOptions {
  readonly task: string;
  /** Logged samples of the task, batch after batch: `readSampleBatches` of a results tree gives such. */
  readonly batches: AsyncIterable<readonly Sample[]> | Iterable<readonly Sample[]>;
  /**
   * Metric whose value, 1 or 0, says that the answer is right.
   *
   * @default 'acc'
   */
  readonly metric?: string;
  /**
   * Texts of the choices as they were scored, by the question's id: the letters for plain MMLU. Without
   * them nothing is known that counts characters or bytes.
   */
  readonly choicesOf?: (docId: number) => readonly string[] | undefined;
}

/**
 * Keeps of logged samples what findings are made from. Where a question was logged through several filters,
 * the first counts.
 *
 * @example
 * await collectAnswers({ task: 'mmlu_anatomy', batches: readSampleBatches(path) });
 * // { task: 'mmlu_anatomy', docIds: Int32Array(135), right: Int8Array(135), … }
 */
export async function collectAnswers(options: CollectAnswersOptions): Promise<TaskAnswers> {
  const { task, batches, metric = 'acc', choicesOf } = options;
  const byId = new Map<number, Row>();
  for await (const batch of batches) {
    for (const sample of batch) {
      if (!byId.has(sample.docId)) byId.set(sample.docId, rowOf(sample, metric));
    }
  }
  const rows = [...byId.entries()].sort(([a], [b]) => a - b);
  const choices = rows.reduce((most, [, { logLikelihoods }]) => Math.max(most, logLikelihoods.length), 0);
  const texts = choicesOf && rows.map(([docId]) => choicesOf(docId) ?? []);
  const laidOut = (values: readonly (readonly number[])[]): Float64Array =>
    Float64Array.from({ length: values.length * choices }, (_, place) =>
      valueAt(values[Math.floor(place / choices)], place % choices),
    );
  return {
    task,
    docIds: Int32Array.from(rows, ([docId]) => docId),
    right: Int8Array.from(rows, ([, { right }]) => right),
    chosen: Int8Array.from(rows, ([, { chosen }]) => chosen),
    target: Int8Array.from(rows, ([, { target }]) => target),
    choices,
    logLikelihoods: laidOut(rows.map(([, { logLikelihoods }]) => logLikelihoods)),
    lengths: texts ? laidOut(texts.map((each) => each.map((text) => Array.from(text).length))) : null,
    bytes: texts ? laidOut(texts.map((each) => each.map(bytesOf))) : null,
  };
}

interface Row {
  readonly right: number;
  readonly chosen: number;
  readonly target: number;
  readonly logLikelihoods: readonly number[];
}

function rowOf(sample: Sample, metric: string): Row {
  const { chosen, target, logLikelihoods } = sample;
  return {
    right: rightness(sample, metric),
    chosen: chosen ?? -1,
    target: target ?? -1,
    logLikelihoods,
  };
}

// What the harness scored, else what follows from the log-likelihoods, which is `acc` and nothing else.
function rightness({ metrics, chosen, target }: Sample, metric: string): number {
  const value = metrics[metric];
  if (value === 0 || value === 1) return value;
  if (metric !== 'acc' || chosen === null || target === null) return -1;
  return Number(chosen === target);
}

function valueAt(row: readonly number[] | undefined, index: number): number {
  return row?.[index] ?? Number.NaN;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
