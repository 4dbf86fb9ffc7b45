import type { Checkpoint } from '@evalcurve/checkpoints';
import type { EvaluationPhase, Recipe } from '@evalcurve/evaluation';
import type { Evaluation } from '@evalcurve/results';

/** What a checkpoint is going through: `fetching`, then the phases of the engine. */
export type SweepPhase = 'fetching' | 'preparing' | EvaluationPhase;

interface OfCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Place among the selected checkpoints, from 1, in training order. */
  readonly index: number;
  /** Selected checkpoints, those done before included. */
  readonly total: number;
}

interface OnDevice extends OfCheckpoint {
  /** What evaluates it: `cuda:1`; null where the engine does not tell, and while it is fetched. */
  readonly device: string | null;
}

/** Something that a sweep did; what a user sees is made of these. Those of several checkpoints come mixed. */
export type SweepEvent =
  | (OfCheckpoint & { readonly type: 'done-before'; readonly evaluation: Evaluation })
  | (OnDevice & { readonly type: 'started' })
  /** Seen from outside: a node of a cluster, named as its device, evaluates it. */
  | (OnDevice & { readonly type: 'running' })
  | (OnDevice & {
      readonly type: 'progress';
      readonly phase: SweepPhase;
      /** Bytes while fetching, else contexts, inputs or requests; null where the phase has no count. */
      readonly phaseDone: number | null;
      readonly phaseTotal: number | null;
      /** Milliseconds until the whole sweep ends, null while unknown. */
      readonly remainingMs: number | null;
    })
  | (OfCheckpoint & { readonly type: 'fetched' })
  | (OnDevice & {
      readonly type: 'smaller-batch';
      readonly from: Recipe['batchSize'];
      readonly to: number;
    })
  | (OnDevice & {
      /** Its device failed, and takes no more part in the sweep; the checkpoint waits for another. */
      readonly type: 'device-lost';
      readonly reason: string;
    })
  /** A stage of it is published, and the next one asks more questions: its score does not tell enough yet. */
  | (OnDevice & { readonly type: 'undecided'; readonly evaluation: Evaluation })
  | (OnDevice & {
      readonly type: 'finished';
      readonly evaluation: Evaluation;
      /** What is odd about it, though not wrong; one sentence each. */
      readonly warnings: readonly string[];
      /** Of the evaluation, without the fetching. */
      readonly durationMs: number;
      readonly batchSize: Recipe['batchSize'];
    })
  | (OnDevice & {
      readonly type: 'failed';
      readonly reason: string;
      readonly hint: string | undefined;
      readonly logFile: string | null;
    });
