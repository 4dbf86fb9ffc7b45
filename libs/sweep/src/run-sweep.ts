import type { EngineDescription, EvaluationEngine, RunRecord } from '@evalcurve/evaluation';
import { writeSweepStatus, type SweepStatus } from '@evalcurve/results-tree';
import { checkModel } from './check-model.ts';
import type { CheckpointSource, SourceCheckpoint } from './checkpoint-source.ts';
import { evaluateCheckpoint } from './evaluate-checkpoint.ts';
import { acquireLock } from './lock.ts';
import { prepareData } from './prepare-data.ts';
import { publishFinishedAttempts } from './publish-finished-attempts.ts';
import { createReporter, type SweepReporter } from './reporter.ts';
import type { SweepEvent } from './sweep-event.ts';
import type { SweepPlan } from './sweep-plan.ts';
import { UnwritableOutputError } from './unwritable-output-error.ts';

/** What {@link runSweep} works with. */
export interface RunSweepOptions {
  readonly plan: SweepPlan;
  /** The results tree. */
  readonly root: string;
  readonly source: CheckpointSource;
  /** Located already, by checkpoint id; others are located when their turn comes. */
  readonly located: ReadonlyMap<string, SourceCheckpoint>;
  readonly engine: EvaluationEngine;
  readonly engineDescription: EngineDescription;
  readonly evalcurveVersion: string;
  /** To be said wherever the scores are shown; goes into each `run.json`. */
  readonly note?: RunRecord['note'];
  /** Keep what was downloaded after it was evaluated. */
  readonly keepDownloads: boolean;
  readonly signal: AbortSignal;
  readonly onEvent: (event: SweepEvent) => void;
  readonly now?: () => Date;
}

/** One checkpoint that could not be evaluated. */
export interface SweepFailure {
  readonly id: string;
  readonly reason: string;
  readonly hint: string | undefined;
  readonly logFile: string | null;
}

/** How a sweep ended. */
export interface SweepOutcome {
  readonly evaluated: readonly string[];
  readonly doneBefore: readonly string[];
  readonly failed: readonly SweepFailure[];
}

/**
 * Evaluates what a plan has left, one checkpoint after another, each in a private attempt folder
 * that is published by one rename only after it was read back and checked. One that fails does not
 * stop the others.
 *
 * @throws UnsupportedModelError and the like where the engine cannot evaluate such a model; nothing was written then
 * @throws UnknownTaskError, EngineError where the tasks or their data cannot be had; nothing was written then
 * @throws SweepRunningError where another sweep works on the tree
 * @throws UnwritableOutputError where the tree cannot be written; everything finished is kept
 * @throws the signal's reason where it was aborted; everything finished is kept
 */
export async function runSweep(options: RunSweepOptions): Promise<SweepOutcome> {
  const reporter = createReporter(options);
  const lock = await acquireLock(options.root);
  try {
    await prepareFirst(options, reporter);
    const plan = await publishFinishedAttempts(options);
    return await evaluateAll({ ...options, plan }, reporter);
  } finally {
    await lock.release();
  }
}

// A model that the engine cannot evaluate, a missing dataset or an unknown task would fail every checkpoint alike: found out before anything is written.
async function prepareFirst(options: RunSweepOptions, reporter: SweepReporter): Promise<void> {
  const { plan, located } = options;
  const position = plan.checkpoints.findIndex(({ done }) => !done);
  const first = plan.checkpoints[position];
  const target = first && located.get(first.checkpoint.id);
  if (!first || !target) return;
  await checkModel({ ...options, target });
  const request = { checkpoint: first.checkpoint, model: target.model, recipe: plan.recipe };
  await prepareData({ ...options, request, report: reporter.forCheckpoint(first.checkpoint, position + 1) });
}

async function evaluateAll(options: RunSweepOptions, reporter: SweepReporter): Promise<SweepOutcome> {
  const { plan, signal } = options;
  const evaluated: string[] = [];
  const failed: SweepFailure[] = [];
  let { batchSize } = plan.recipe;
  try {
    for (const [position, { checkpoint, done }] of plan.checkpoints.entries()) {
      const report = reporter.forCheckpoint(checkpoint, position + 1);
      if (done) {
        report.doneBefore(done);
        continue;
      }
      signal.throwIfAborted();
      // Where even this cannot be written no results can, of this checkpoint or of any other.
      await writeStatus(options, { running: { id: checkpoint.id, sinceMs: Date.now() }, failed }).catch(
        (cause: unknown) => {
          throw new UnwritableOutputError({ root: options.root, cause, exitCode: 1 });
        },
      );
      const result = await evaluateCheckpoint({
        ...options,
        checkpoint,
        recipe: { ...plan.recipe, batchSize },
        report,
      });
      if (result.success) {
        evaluated.push(checkpoint.id);
        batchSize = result.pinnedBatchSize;
      } else {
        failed.push(result.failure);
      }
    }
  } finally {
    // The lock tells that nothing runs any more; a full disk must not hide how the sweep ended.
    await writeStatus(options, { running: null, failed }).catch(() => undefined);
  }
  const doneBefore = plan.checkpoints.filter(({ done }) => done).map(({ checkpoint }) => checkpoint.id);
  return { evaluated, doneBefore, failed };
}

async function writeStatus(
  { plan, root }: RunSweepOptions,
  { running, failed }: { readonly running: SweepStatus['running']; readonly failed: readonly SweepFailure[] },
): Promise<void> {
  const planned = plan.checkpoints.map(({ checkpoint }) => checkpoint.id);
  const told = failed.map(({ id, reason, logFile }) => ({ id, reason, logFile: logFile ?? '' }));
  await writeSweepStatus({ root, status: { planned, running, failed: told } });
}
