import type { ClusterRequest, PlanNextSubmissionOptions } from '@evalcurve/sweep';
import { evaluationRequest } from '../evaluation-request.ts';

/** What stands for an evaluation on a cluster. */
export interface SweepOfOptions {
  /** Results tree. */
  readonly root: string;
  readonly checkpoints: number;
  /** Words that each task runs instead of an evaluation. */
  readonly command: readonly string[];
  /** Further options of `sbatch`. */
  readonly sbatchOptions?: readonly string[];
}

/** A sweep over so many checkpoints, each in a task of its own where the cluster takes as many. */
export function sweepOf(options: SweepOfOptions): Omit<PlanNextSubmissionOptions, 'slurm'> {
  const { root, checkpoints, command, sbatchOptions } = options;
  const { recipe, model } = evaluationRequest({ limit: 1, numFewshot: 0 });
  const request: ClusterRequest = {
    ...{ name: 'benchmark', workingDirectory: '/', checkpointsPerTask: 1, finalCommands: [] },
    resources: { sbatchOptions },
    commandFor: () => command,
  };
  const planned = Array.from({ length: checkpoints }, (_, index) => {
    const step = (index + 1) * 2000;
    return { checkpoint: { id: `iter_${step}`, step, tokens: null, stage: null }, done: null, begun: null };
  });
  const plan = { modelName: model.name, engine: 'embedded', recipe, depth: null, order: 'training' } as const;
  return { root, request, plan: { ...plan, checkpoints: planned } };
}
