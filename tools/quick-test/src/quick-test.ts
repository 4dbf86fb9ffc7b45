import { relative } from 'node:path';
import { formatCommand, type ToolContext } from '@evalcurve/cli';
import { formatDuration } from '@evalcurve/locale';
import { readResultsTree } from '@evalcurve/results-tree';
import { runArguments, type RunEvaluationArguments } from '@evalcurve/run-evaluation';
import { evaluateRun } from '@evalcurve/run-evaluation/evaluate-run';
import { viewResults } from '@evalcurve/view-results/view-results';
import { estimateFullSweep } from './estimate-full-sweep.ts';
import { quickTestMessages } from './messages.ts';

const SELECTION = 'first,middle,last';
const LIMIT = 100;

/**
 * Evaluates a few checkpoints on a few questions into a folder of their own, shows the table, and
 * says how long all checkpoints with all questions will take on this machine.
 */
export async function quickTest(flags: RunEvaluationArguments, context: ToolContext): Promise<void> {
  const { language } = context;
  const run = await evaluateRun(
    { ...flags, checkpoints: flags.checkpoints ?? SELECTION, limit: flags.limit ?? LIMIT },
    { context, outputSuffix: '_test' },
  );
  if (run.outcome === null || flags.json) return;
  const folder = relative(context.cwd, run.output) || '.';
  await viewResults({ folder, lang: language }, context);
  const { entries } = await readResultsTree(run.output);
  const estimate = estimateFullSweep(entries, run.checkpointsOfRun);
  if (estimate === null) return;
  const messages = quickTestMessages(language);
  const facts = {
    checkpoints: estimate.checkpoints,
    each: formatDuration(estimate.eachMs, language),
    total: formatDuration(estimate.totalMs, language),
    measured: entries.length,
  };
  const full = formatCommand({
    context,
    tool: 'run',
    arguments: runArguments({ ...flags, limit: undefined, checkpoints: undefined, output: undefined }),
  });
  context.stderr.write(`${messages.estimate(facts)}\n${messages.next(full)}\n`);
}
