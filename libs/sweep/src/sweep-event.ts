import type { Checkpoint } from '@evalcurve/checkpoints';
import type { EvaluationPhase, Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';

/** What a checkpoint is going through: `fetching`, then the phases of the engine. */
export type SweepPhase = 'fetching' | 'preparing' | EvaluationPhase;

interface OfCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Place among the selected checkpoints, from 1. */
  readonly index: number;
  /** Selected checkpoints, those done before included. */
  readonly total: number;
}

/** Something that a sweep did; what a user sees is made of these. */
export type SweepEvent =
  | (OfCheckpoint & { readonly type: 'done-before'; readonly evaluation: Evaluation })
  | (OfCheckpoint & { readonly type: 'started' })
  | (OfCheckpoint & {
      readonly type: 'progress';
      readonly phase: SweepPhase;
      /** Bytes while fetching, else contexts, inputs or requests; null where the phase has no count. */
      readonly phaseDone: number | null;
      readonly phaseTotal: number | null;
      /** Milliseconds until the whole sweep ends, null while unknown. */
      readonly remainingMs: number | null;
    })
  | (OfCheckpoint & {
      readonly type: 'smaller-batch';
      readonly from: Recipe['batchSize'];
      readonly to: number;
    })
  | (OfCheckpoint & {
      readonly type: 'finished';
      readonly evaluation: Evaluation;
      /** What is odd about it, though not wrong; one sentence each. */
      readonly warnings: readonly string[];
      readonly durationMs: number;
      readonly batchSize: Recipe['batchSize'];
    })
  | (OfCheckpoint & {
      readonly type: 'failed';
      readonly reason: string;
      readonly hint: string | undefined;
      readonly logFile: string | null;
    });
