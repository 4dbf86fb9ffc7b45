import type { Checkpoint } from '@evalcurve/checkpoints';
import { buildCurve } from '@evalcurve/curves';
import type { Evaluation } from '@evalcurve/results';

/**
 * The score of one evaluation as every table shows it: MMLU over all its questions where it was
 * evaluated, else the first task's metric; null where there is none.
 */
export function scoreOf(checkpoint: Checkpoint, evaluation: Evaluation): number | null {
  const [point] = buildCurve([{ checkpoint, evaluation }]).points;
  return point?.score.value ?? null;
}
