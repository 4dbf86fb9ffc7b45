import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { Sample } from '@evalcurve/results';
import { collectAnswers } from '../answers/collect-answers.ts';
import type { CheckpointAnswers, TaskAnswers } from '../answers/task-answers.ts';
import type { Curve } from '../curve.ts';
import type { QuestionValuesOptions } from '../metrics/question-values.ts';
import { curveOf } from './curve.ts';

/** A sample of a question with four choices, answered as the log-likelihoods have it. */
export function sampleOf(docId: number, sample: Partial<Sample>): Sample {
  const { logLikelihoods = [], target = null } = sample;
  const highest = logLikelihoods.length === 0 ? null : logLikelihoods.indexOf(Math.max(...logLikelihoods));
  const metrics = highest === null || target === null ? {} : { acc: Number(highest === target) };
  return {
    ...{ docId, docHash: null, promptHash: null, filter: 'none', target, logLikelihoods, metrics },
    isGreedy: logLikelihoods.map(() => false),
    continuations: null,
    chosen: highest,
    ...sample,
  };
}

/** The answers of one task as the only ones that there are. */
export function inOrder(answers: TaskAnswers): QuestionValuesOptions {
  const places = Int32Array.from(answers.docIds.keys());
  return { tasks: [{ answers, places }], questions: places.length };
}

/** Samples that choose `chosen[i]` of four where `target[i]` is right. */
export function samplesChoosing(chosen: readonly number[], target: readonly number[]): Sample[] {
  return chosen.map((choice, docId) =>
    sampleOf(docId, {
      target: target[docId] ?? 0,
      logLikelihoods: [0, 1, 2, 3].map((letter) => (letter === choice ? -1 : -2)),
    }),
  );
}

/** The answers of checkpoints `iter_0001000`, `iter_0002000` …, samples by task for each. */
export function answersOf(
  ...checkpoints: readonly Readonly<Record<string, readonly Sample[]>>[]
): Promise<CheckpointAnswers[]> {
  return Promise.all(
    checkpoints.map(async (tasks, index) => ({
      checkpoint: parseCheckpointName(`iter_${String((index + 1) * 1000).padStart(7, '0')}`),
      metric: 'acc',
      tasks: await Promise.all(
        Object.entries(tasks).map(([task, samples]) => collectAnswers({ task, batches: [samples] })),
      ),
    })),
  );
}

/** Samples of four choices, right at the given questions and wrong, by the next letter, at all others. */
export function samplesRight(n: number, isRight: (docId: number) => boolean): Sample[] {
  const target = Array.from({ length: n }, (_, docId) => docId % 4);
  const chosen = target.map((letter, docId) => (isRight(docId) ? letter : (letter + 1) % 4));
  return samplesChoosing(chosen, target);
}

/** A curve of `sciq` with its answers: question `docId` of `n` is right at a checkpoint where its rule holds. */
export async function answeredCurve(
  n: number,
  rules: readonly ((docId: number) => boolean)[],
): Promise<{ curve: Curve; answers: CheckpointAnswers[] }> {
  const samples = rules.map((rule) => samplesRight(n, rule));
  const counts = rules.map(
    (rule) => Array.from({ length: n }, (_, docId) => rule(docId)).filter(Boolean).length,
  );
  return { curve: curveOf(n, counts), answers: await answersOf(...samples.map((each) => ({ sciq: each }))) };
}
