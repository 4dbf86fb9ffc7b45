import type { CheckpointAnswers, Curve } from '@evalcurve/curves';
import { curveOf, pointOf } from './curve.ts';

/** A curve of MMLU and what its checkpoints answered to the questions of one subject. */
export interface AnsweredCurve {
  readonly curve: Curve;
  readonly answers: readonly CheckpointAnswers[];
}

const n = 400;

/** Checkpoints 1000 steps apart with such shares of right answers; what is wrong is answered with D. */
export function answeredCurve(accuracies: readonly number[]): AnsweredCurve {
  const curve = curveOf(accuracies.map((value, index) => pointOf(value, { step: (index + 1) * 1000, n })));
  return { curve, answers: curve.points.map(({ checkpoint, score }) => answersOf(checkpoint, score.value)) };
}

function answersOf(checkpoint: CheckpointAnswers['checkpoint'], accuracy: number): CheckpointAnswers {
  const target = Int8Array.from({ length: n }, (_, question) => question % 4);
  // Every question is known from some accuracy on, in no order.
  const right = target.map((_, question) => Number((question * 149) % n < accuracy * n));
  const chosen = target.map((key, question) => (right[question] === 1 ? key : key === 3 ? 0 : 3));
  const logLikelihoods = new Float64Array(n * 4).map((_, cell) => {
    const [question, choice] = [Math.floor(cell / 4), cell % 4];
    return choice === chosen[question] ? -1 : choice === target[question] ? -1.5 : -2 - accuracy;
  });
  const docIds = Int32Array.from(target.keys());
  const lengths = { characters: new Float32Array(n * 4).fill(1), bytes: new Float32Array(n * 4).fill(2) };
  const shared = { task: 'mmlu_anatomy', docIds, choices: 4, choiceCounts: new Uint8Array(n).fill(4) };
  return {
    checkpoint,
    metric: 'acc',
    tasks: [{ ...shared, right, chosen, target, logLikelihoods, ...lengths }],
  };
}
