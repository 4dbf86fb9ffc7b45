import { EvalcurveError } from '@evalcurve/errors';
import type { NodeProbe } from '@evalcurve/slurm';

/** Facts of a {@link NodeCheckError}. */
export interface NodeCheckErrorOptions {
  readonly node: string | null;
  readonly problem: NonNullable<NodeProbe['finding']>['problem'];
  /** The folder, what is missing, or why the job ended. */
  readonly what: string;
}

/** A node of the cluster lacks what the tasks need. */
export class NodeCheckError extends EvalcurveError {
  readonly node: string | null;
  readonly problem: NodeCheckErrorOptions['problem'];
  readonly what: string;

  constructor({ node, problem, what }: NodeCheckErrorOptions) {
    const { message, hint } = TEXTS[problem]({ node: node === null ? 'a node' : `node ${node}`, what });
    super(message, { hint: `${hint}\nNothing was submitted.` });
    this.node = node;
    this.problem = problem;
    this.what = what;
  }
}

type Texts = (facts: { readonly node: string; readonly what: string }) => {
  readonly message: string;
  readonly hint: string;
};

const SHARED =
  'Name a folder on a disk that login node and nodes share: --output DIR, EVALCURVE_CACHE for downloads.';

const TEXTS: Readonly<Record<NodeCheckErrorOptions['problem'], Texts>> = {
  unseen: ({ node, what }) => ({
    message: `${what} is not shared with ${node}: what is written on one is not seen on the other`,
    hint: SHARED,
  }),
  unwritable: ({ node, what }) => ({ message: `${what} cannot be written on ${node}`, hint: SHARED }),
  command: ({ node, what }) => ({
    message: `${what} is not found on ${node}, or does not start there`,
    hint: 'Install it on a disk that login node and nodes share.',
  }),
  job: ({ node, what }) => ({
    message: `the job that looks at ${node} is over and has not answered: ${what}`,
    hint: 'Look at the cluster: sinfo, squeue',
  }),
};
