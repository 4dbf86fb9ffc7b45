import type { Sample } from '@evalcurve/results';
import { layOutRows } from './lay-out-rows.ts';
import type { TaskAnswers } from './task-answers.ts';
import { utf8Length } from './utf8-length.ts';

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
  const { task, metric = 'acc', choicesOf } = options;
  const samples = await firstOfEach(options.batches);
  const logLikelihoods = samples.map((sample) => sample.logLikelihoods);
  const choices = logLikelihoods.reduce((most, row) => Math.max(most, row.length), 0);
  const texts = choicesOf && samples.map(({ docId }) => choicesOf(docId) ?? []);
  const laidOut = (rows: readonly (readonly number[])[]): Float64Array => layOutRows(rows, choices);
  return {
    task,
    docIds: Int32Array.from(samples, ({ docId }) => docId),
    right: Int8Array.from(samples, (sample) => rightness(sample, metric)),
    chosen: Int8Array.from(samples, ({ chosen }) => chosen ?? -1),
    target: Int8Array.from(samples, ({ target }) => target ?? -1),
    choiceCounts: Uint8Array.from(logLikelihoods, (row) => row.length),
    choices,
    logLikelihoods: laidOut(logLikelihoods),
    lengths: texts ? laidOut(texts.map((each) => each.map(charactersIn))) : null,
    bytes: texts ? laidOut(texts.map((each) => each.map(utf8Length))) : null,
  };
}

// By ascending id, which is nearly always the order of the file.
async function firstOfEach(batches: CollectAnswersOptions['batches']): Promise<Sample[]> {
  const byId = new Map<number, Sample>();
  for await (const batch of batches) {
    for (const sample of batch) {
      if (!byId.has(sample.docId)) byId.set(sample.docId, sample);
    }
  }
  return Array.from(byId.values()).sort((a, b) => a.docId - b.docId);
}

// What the harness scored, else what follows from the log-likelihoods, which is `acc` and nothing else.
function rightness({ metrics, chosen, target }: Sample, metric: string): number {
  const value = metrics[metric];
  if (value === 0 || value === 1) return value;
  if (metric !== 'acc' || chosen === null || target === null) return -1;
  return Number(chosen === target);
}

// Python's len, which lm_eval divides by: code points.
function charactersIn(text: string): number {
  return Array.from(text).length;
}
