import type { SlurmOptions } from '@evalcurve/slurm';
import { followTasks } from '@evalcurve/sweep';
import { printSummary } from '../print-summary.ts';
import type { RunFacts } from '../run-facts.ts';
import { treeCommand } from '../tree-command.ts';
import { clusterView } from './cluster-view.ts';
import { onceAnOutage } from './once-an-outage.ts';
import { plainClusterView } from './plain-cluster-view.ts';
import type { SlurmArguments } from './slurm-arguments.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';
import { slurmWords } from './slurm-words.ts';

/** What {@link showTasks} follows. */
export interface ShowTasksOptions {
  readonly facts: RunFacts;
  readonly slurm: SlurmOptions;
}

const INTERVAL_MS = 2000;

/**
 * Shows what becomes of the tasks until all are over; sets the exit code to 1 where a checkpoint was
 * not evaluated. Interrupted, it leaves the tasks alone and says how to come back.
 */
export async function showTasks(flags: SlurmArguments, { facts, slurm }: ShowTasksOptions): Promise<void> {
  const { plan, output, context, language } = facts;
  const { signal, stderr } = context;
  const messages = SLURM_MESSAGES[language];
  const isLive = !flags.json && stderr.isTTY === true;
  const view = isLive ? clusterView(context) : plainClusterView(flags, facts);
  const { onStates, onUnreachable } = onceAnOutage(view);
  try {
    const outcome = await followTasks({
      ...{ root: output, plan, slurm, signal, intervalMs: INTERVAL_MS },
      onEvent: view.onEvent,
      onUnreachable: ({ said }) => {
        onUnreachable(messages.unreachable(said));
      },
      onStates,
    });
    view.close();
    const { evaluated, doneBefore, failed } = outcome;
    const left = plan.checkpoints.length - evaluated.length - doneBefore.length - failed.length;
    printSummary({ ...facts, outcome, left, flags, words: slurmWords(flags) });
    if (failed.length + left > 0) context.exitCode = 1;
  } finally {
    view.close();
    if (signal.aborted) {
      stderr.write(`${messages.goesOn}\n${messages.cancel(treeCommand('cancel', facts))}\n`);
    }
  }
}
