import { importOptionsOf, resolveResultsFolder } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import { readResultsHeap } from '@evalcurve/results-tree';
import type { ResultsProblem } from '@evalcurve/results-tree';
import { listScoreRows, type ScoreTable } from '@evalcurve/tables';
import type { ExportResultsArguments } from './export-results-arguments.ts';
import { NothingToExportError } from './nothing-to-export-error.ts';

/** The scores in a folder, and what was left out of them. */
export interface ReadScoreTables {
  /** One a model and recipe. */
  readonly tables: readonly ScoreTable[];
  readonly problems: readonly ResultsProblem[];
}

/**
 * Reads the folder that was meant, with every model and recipe in it.
 *
 * @throws ResultsFolderError, NoResultsError, UnknownSeriesError, UnknownTaskError, UnknownMetricError or
 * NothingToExportError where there is nothing to export
 */
export async function readScoreTables(
  { folder, task, metric, average, ...flags }: ExportResultsArguments,
  context: ToolContext,
): Promise<ReadScoreTables> {
  const directory = await resolveResultsFolder({ folder, context });
  const heap = await readResultsHeap(directory, importOptionsOf(flags));
  const tables: ScoreTable[] = [];
  const lacking: EvalcurveError[] = [];
  for (const { modelName, entries } of heap.filter((series) => series.entries.length > 0)) {
    try {
      tables.push({ model: modelName, rows: listScoreRows(entries, { task, metric, average }) });
    } catch (error) {
      // Another model of the heap may have what this one lacks.
      if (!EvalcurveError.isInstance(error)) throw error;
      lacking.push(error);
    }
  }
  if (tables.every(({ rows }) => rows.length === 0)) {
    throw lacking[0] ?? new NothingToExportError(folder ?? directory);
  }
  return { tables, problems: heap.flatMap(({ problems }) => problems) };
}
