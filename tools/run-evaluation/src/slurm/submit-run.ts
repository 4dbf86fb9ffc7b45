import type { ToolContext } from '@evalcurve/cli';
import {
  planNextSubmission,
  prepareForNodes,
  submitSweep,
  type PlanNextSubmissionOptions,
  type SubmittedSweep,
} from '@evalcurve/sweep';
import { createView } from '../create-view.ts';
import { planRun } from '../plan-run.ts';
import { printHeader } from '../print-header.ts';
import { resolveRun } from '../resolve-run.ts';
import type { RunFacts } from '../run-facts.ts';
import { treeCommand } from '../tree-command.ts';
import { refuseForCluster } from './cluster-flag-errors.ts';
import { checkNodes } from './check-nodes.ts';
import { clusterRequest } from './cluster-request.ts';
import { fetchesHere } from './fetches-here.ts';
import { showTasks } from './show-tasks.ts';
import { ownProgram } from './own-program.ts';
import { printSubmitted } from './print-submitted.ts';
import { printSubmission } from './print-submission.ts';
import type { SlurmArguments } from './slurm-arguments.ts';
import { withSiteDefaults } from './with-site-defaults.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';

/** What {@link submitRun} touches besides the flags. */
export interface SubmitRunOptions {
  readonly context: ToolContext;
  /**
   * Words that start this program on a node.
   *
   * @default those that started it here
   */
  readonly program?: readonly string[];
}

/**
 * Does what `run-evaluation --on slurm` does: plans as on one machine, submits what is missing and does
 * not run already, and follows it unless asked not to.
 *
 * @throws EvalcurveError where the input is wrong or Slurm refuses; nothing was submitted then
 */
export async function submitRun(given: SlurmArguments, options: SubmitRunOptions): Promise<void> {
  const { context, program = await ownProgram() } = options;
  const { env, signal } = context;
  const run = await resolveRun(given, { context, outputSuffix: '' });
  const flags = await withSiteDefaults(given, { env, root: run.output });
  // The devices are those of the nodes.
  const facts = await planRun(run, { flags: { ...flags, device: undefined }, context });
  refuseForCluster(flags, facts);
  printHeader(facts);
  const request = clusterRequest(flags, { facts, context, program });
  if (flags.check === true) await checkNodes({ flags, facts, request, program });
  const slurm = { env, signal };
  const asked = { root: facts.output, plan: facts.plan, request, slurm };
  if (flags.dryRun) {
    printSubmission(await planNextSubmission(asked), facts);
    return;
  }
  const isDone = facts.plan.checkpoints.every(({ done }) => done !== null);
  const submitted = isDone ? null : await submitPrepared(asked, { flags, facts });
  // What follows says of itself that there is nothing to do.
  if (!isDone || flags.submitOnly === true) printSubmitted(submitted, facts);
  if (flags.submitOnly !== true) await showTasks(flags, { facts, slurm });
  else if (!isDone) printCommands(facts);
}

async function submitPrepared(
  asked: PlanNextSubmissionOptions,
  { flags, facts }: { readonly flags: SlurmArguments; readonly facts: RunFacts },
): Promise<SubmittedSweep | null> {
  const { context, language, output: root } = facts;
  const view = createView({ context, json: flags.json, language, showsDevice: false });
  const { signal } = context;
  const here = { ...facts, root, signal, fetchesHere: fetchesHere(flags, facts), onEvent: view.onEvent };
  try {
    return await submitSweep({
      ...asked,
      prepare: (ids) => prepareForNodes(here, ids),
      onPlanned: ({ grouping }) => {
        if (grouping !== null) context.stderr.write(`${SLURM_MESSAGES[language].grouping(grouping)}\n`);
      },
    });
  } finally {
    await Promise.all(facts.lanes.map(async ({ engine }) => engine.close?.()));
    view.close();
  }
}

function printCommands(facts: RunFacts): void {
  const { follow, status, cancel } = SLURM_MESSAGES[facts.language];
  const lines = [follow, status(treeCommand('status', facts)), cancel(treeCommand('cancel', facts))];
  for (const line of lines) facts.context.stderr.write(`${line}\n`);
}
