import type { SamplesDigest } from '@evalcurve/forensics';
import type { Evaluation } from '@evalcurve/results';
import type { EvaluationRequest } from '@evalcurve/evaluation';
import type { AttemptProblem } from './attempt-problem.ts';
import { checkRecipe } from './check-recipe.ts';
import { digestSamples } from './digest-samples.ts';
import { MixedRunsError } from './mixed-runs-error.ts';
import { NoResultsError } from './no-results-error.ts';
import { readResultsTree } from './read-results-tree.ts';
import type { SamplesFile, TreeEntry } from './results-tree.ts';

/** What {@link checkAttempt} compares. */
export interface CheckAttemptOptions {
  /** The attempt's folder. */
  readonly directory: string;
  /** What was asked for, with the batch size that was used. */
  readonly request: EvaluationRequest;
}

/** What {@link checkAttempt} found. */
export interface CheckedAttempt {
  /** Null where there is nothing that can be read. */
  readonly evaluation: Evaluation | null;
  /** Empty where all is as it should be. */
  readonly problems: readonly AttemptProblem[];
}

/**
 * Reads an attempt back as every viewing tool will and compares it with what was asked for: every
 * task there, as many samples as questions, the recipe's few-shot count, limit and batch size, and
 * log-likelihoods that are numbers. An exit code tells none of this.
 *
 * @example
 * const { evaluation, problems } = await checkAttempt({ directory, request });
 * const isPublishable = evaluation !== null && !problems.some(({ fatal }) => fatal);
 */
export async function checkAttempt({ directory, request }: CheckAttemptOptions): Promise<CheckedAttempt> {
  const entry = await readEntry(directory);
  if ('kind' in entry) return { evaluation: null, problems: [entry] };
  const problems = [
    ...checkTasks(entry, request.recipe.tasks),
    ...checkRecipe(entry.evaluation, request.recipe),
    ...(await checkSamples(entry)),
  ];
  return { evaluation: entry.evaluation, problems };
}

async function readEntry(directory: string): Promise<TreeEntry | AttemptProblem> {
  try {
    const { entries } = await readResultsTree(directory);
    const [entry] = entries;
    if (entry && entries.length === 1) return entry;
    return { kind: 'no-results', fatal: true, message: `${entries.length} checkpoints instead of one` };
  } catch (error) {
    if (error instanceof NoResultsError || error instanceof MixedRunsError) {
      return { kind: 'no-results', fatal: true, message: error.message };
    }
    throw error;
  }
}

function checkTasks({ evaluation }: TreeEntry, requested: readonly string[]): AttemptProblem[] {
  const present = new Set(evaluation.tasks.map(({ task }) => task));
  const wanted = [...requested, ...evaluation.tasks.flatMap(({ members }) => members)];
  return [...new Set(wanted)]
    .filter((task) => !present.has(task))
    .map((task) => ({ kind: 'missing-task', task, fatal: true, message: `no results of the task ${task}` }));
}

async function checkSamples({ evaluation, samples }: TreeEntry): Promise<AttemptProblem[]> {
  const problems: AttemptProblem[] = [];
  const files = new Map(samples.map((file) => [file.task, file]));
  const leaves = evaluation.tasks.filter(({ members }) => members.length === 0);
  const counts: SamplesDigest[] = [];
  for (const { task, n } of leaves) {
    const file = files.get(task);
    const count = file === undefined ? missingSamples(task) : await digestOrProblem(file);
    if ('kind' in count) problems.push(count);
    else {
      counts.push(count);
      if (n !== null && n !== count.documents) problems.push(wrongCount(task, { n, found: count.documents }));
    }
  }
  return [...problems, ...checkLogits(counts)];
}

function missingSamples(task: string): AttemptProblem {
  return { kind: 'missing-samples', task, fatal: true, message: `no samples of the task ${task}` };
}

async function digestOrProblem(file: SamplesFile): Promise<SamplesDigest | AttemptProblem> {
  const digest = await digestSamples(file);
  if (digest.problem === null) return digest;
  return { kind: 'unreadable', path: file.path, fatal: true, message: digest.problem };
}

function wrongCount(
  task: string,
  { n, found }: { readonly n: number; readonly found: number },
): AttemptProblem {
  const message = `${found} samples of ${task}, expected ${n}`;
  return { kind: 'sample-count', task, expected: n, found, fatal: true, message };
}

function checkLogits(digests: readonly SamplesDigest[]): AttemptProblem[] {
  const sum = (read: (digest: SamplesDigest) => number): number =>
    digests.reduce((total, one) => total + read(one), 0);
  const [total, nan, constant] = [
    sum((one) => one.samples),
    sum((one) => one.nan),
    sum((one) => one.constant),
  ];
  const problems: AttemptProblem[] = [];
  if (nan > 0) {
    const message = `${nan} of ${total} samples have log-likelihoods that are not a number (NaN): such a score says nothing`;
    problems.push({ kind: 'nan-logits', samples: nan, total, fatal: true, message });
  }
  if (total > 0 && constant === total) {
    const message = 'all choices of every question have the same log-likelihood: such a score says nothing';
    problems.push({ kind: 'constant-logits', samples: constant, total, fatal: false, message });
  }
  return problems;
}
