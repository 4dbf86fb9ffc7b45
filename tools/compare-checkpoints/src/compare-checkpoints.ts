import type { ToolContext } from '@evalcurve/cli';
import type { CompareCheckpointsArguments } from './compare-checkpoints-arguments.ts';
import { formatJson } from './format-json.ts';
import { printComparison } from './print/print-comparison.ts';
import { printProblems } from './print/print-problems.ts';
import { readComparison } from './source/read-comparison.ts';

/**
 * Compares two checkpoints of a training run: as text for people, or as JSON for programs. Files that could
 * not be read are told of on stderr.
 *
 * @throws what `readComparison` throws where there is nothing to compare
 * @example
 * await compareCheckpoints({ names: ['results_dense500m', 'first', 'last'] }, context);
 */
export async function compareCheckpoints(
  flags: CompareCheckpointsArguments,
  context: ToolContext,
): Promise<void> {
  const compared = await readComparison(flags, context);
  if (flags.json === true) context.stdout.write(formatJson(compared));
  else printComparison(compared, { context, flags });
  printProblems(compared, context);
}
