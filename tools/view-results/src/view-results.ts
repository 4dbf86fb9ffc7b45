import type { ToolContext } from '@evalcurve/cli';
import { formatCsv } from './formats/format-csv.ts';
import { formatJson } from './formats/format-json.ts';
import { formatMarkdown } from './formats/format-markdown.ts';
import { printProblems } from './print-problems.ts';
import { readResultsView } from './read-results-view.ts';
import { printCheckpoints } from './text/print-checkpoints.ts';
import { printOverview } from './text/print-overview.ts';
import type { ViewResultsArguments } from './view-results-arguments.ts';

/**
 * Shows the results in a folder: as text for people, or as JSON, CSV or Markdown for programs and
 * papers. Files that could not be read are told of on stderr then.
 *
 * @throws ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError, UnknownMetricError or
 * CheckpointSelectionError where there is nothing to show
 * @example
 * await viewResults({ folder: 'results_dense500m', csv: true }, context);
 */
export async function viewResults(flags: ViewResultsArguments, context: ToolContext): Promise<void> {
  const view = await readResultsView(flags, context);
  const format = formatOf(flags);
  if (format !== null) {
    context.stdout.write(format(view));
    printProblems(view, context);
  } else if (flags.checkpoint === undefined) {
    printOverview(view, context);
  } else {
    printCheckpoints(view, context);
  }
}

function formatOf({ json, csv, markdown }: ViewResultsArguments): typeof formatJson | null {
  if (json === true) return formatJson;
  if (csv === true) return formatCsv;
  return markdown === true ? formatMarkdown : null;
}
