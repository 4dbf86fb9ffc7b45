import type { ToolContext } from '@evalcurve/cli';
import { formatRunsCsv } from './format-runs-csv.ts';
import { formatRunsJson } from './format-runs-json.ts';
import { formatRunsMarkdown } from './format-runs-markdown.ts';
import { printRuns, printRunProblems } from './print-runs.ts';
import { readRunsView } from './read-runs-view.ts';
import type { ViewRunsArguments } from './view-runs-arguments.ts';

/**
 * Shows several runs side by side: as text for people, or as JSON, CSV or Markdown for programs and papers.
 *
 * @throws UsageError, RunsDifferError, ResultsFolderError, NoResultsError, MixedRunsError, UnknownTaskError,
 * UnknownMetricError or UnknownMeasureError where there is nothing to show
 * @example
 * await viewRuns({ folders: ['results_a', 'results_b'], label: ['run one', 'run two'] }, context);
 */
export async function viewRuns(flags: ViewRunsArguments, context: ToolContext): Promise<void> {
  const view = await readRunsView(flags, context);
  const format = formatOf(flags);
  if (format === null) {
    printRuns(view, { flags, context });
    return;
  }
  context.stdout.write(format(view));
  printRunProblems(view, context);
}

function formatOf({ json, csv, markdown }: ViewRunsArguments): typeof formatRunsJson | null {
  if (json === true) return formatRunsJson;
  if (csv === true) return formatRunsCsv;
  return markdown === true ? formatRunsMarkdown : null;
}
