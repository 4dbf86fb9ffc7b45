import { showControlCharacters } from '@evalcurve/cli';
import { explainJob, probeNode, type NodeProbe, type SlurmJob } from '@evalcurve/slurm';
import { UnwritableOutputError, type ClusterRequest } from '@evalcurve/sweep';
import type { RunFacts } from '../run-facts.ts';
import { NodeCheckError } from './node-check-error.ts';
import { nodeNeeds, type NodeNeeds, type NodeNeedsOptions } from './node-needs.ts';
import { SLURM_MESSAGES } from './slurm-messages.ts';

/** What {@link checkNodes} goes by. */
export interface CheckNodesOptions extends NodeNeedsOptions {
  readonly request: ClusterRequest;
}

/**
 * Has a job look whether a node shares the folders that the tasks need with this machine and finds
 * there what they start; says so where it does. Nothing of it is left over.
 *
 * @throws NodeCheckError where it does not
 * @throws SlurmError where Slurm refuses the job
 * @throws UnwritableOutputError where this machine cannot write there
 */
export async function checkNodes(options: CheckNodesOptions): Promise<void> {
  const { facts, request } = options;
  const { context, language, output } = facts;
  const { env, signal } = context;
  const needs = await nodeNeeds(options);
  const probe = await probeNode({
    ...{ env, signal, resources: request.resources, folders: needs.folders },
    name: `${request.name}-check`,
    commands: needs.commands.map(({ words }) => words),
    onWait: printWaits(facts),
  }).catch(refuseFolder(output));
  refuseProblem(probe, needs);
  const { checked } = SLURM_MESSAGES[language];
  context.stderr.write(`${showControlCharacters(checked(probe.job?.nodes ?? '?'))}\n`);
}

function refuseFolder(root: string): (cause: unknown) => never {
  return (cause) => {
    throw cause instanceof Error && 'syscall' in cause ? new UnwritableOutputError({ root, cause }) : cause;
  };
}

function refuseProblem({ job, finding }: NodeProbe, { folders, commands }: NodeNeeds): void {
  if (finding === null) return;
  const { problem } = finding;
  const node = job?.nodes ?? null;
  if (problem === 'job') {
    throw new NodeCheckError({
      ...{ node, problem },
      what: job === null ? 'Slurm has forgotten it' : explainJob(job, 'en'),
    });
  }
  const { index } = finding;
  const what = problem === 'command' ? commands[index]?.what : folders[index];
  throw new NodeCheckError({ node, problem, what: what ?? '?' });
}

function printWaits({ context, language }: RunFacts): (job: SlurmJob) => void {
  const { checking } = SLURM_MESSAGES[language];
  let last = '';
  return (job) => {
    const text = checking({
      jobId: job.jobId,
      why: job.startedAtMs === null ? explainJob(job, language) : null,
    });
    if (text !== last) context.stderr.write(`${showControlCharacters(text)}\n`);
    last = text;
  };
}
