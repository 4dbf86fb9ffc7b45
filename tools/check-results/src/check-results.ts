import type { ToolContext } from '@evalcurve/cli';
import { checkFolders } from './check-folders.ts';
import type { CheckResultsArguments } from './check-results-arguments.ts';
import { formatJson } from './format-json.ts';
import { printReport } from './print-report.ts';
import { printUnreadable } from './print-unreadable.ts';

/**
 * Says what is wrong with the evaluations in some folders. The exit code becomes 1 where something is,
 * 2 where one of several folders could not be read.
 *
 * @throws EvalcurveError where none of the folders could be read
 * @example
 * await checkResults({ folders: ['results_dense500m'] }, context);
 */
export async function checkResults(flags: CheckResultsArguments, context: ToolContext): Promise<void> {
  const checked = await checkFolders(flags, context);
  const [first] = checked.unreadable;
  if (first !== undefined && checked.series.length === 0) throw first.error;
  if (flags.json === true) context.stdout.write(formatJson(checked));
  else printReport(checked, context);
  printUnreadable(checked, context);
  const hasFindings = checked.series.some(({ findings }) => findings.length > 0);
  if (checked.unreadable.length > 0) context.exitCode = 2;
  else if (hasFindings) context.exitCode = 1;
}
