import { resolve } from 'node:path';
import { UsageError, coloursFor, showControlCharacters, writeOutput } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { formatCount } from '@evalcurve/locale';
import { chooseFormat } from './choose-format.ts';
import { COMMAND_TEXTS } from './command-texts.ts';
import type { ExportResultsArguments } from './export-results-arguments.ts';
import { readScoreTables, type ReadScoreTables } from './read-score-tables.ts';

/**
 * Writes all scores in a folder into a file, whose name goes to stdout, or to stdout itself. What was left
 * out is said on stderr.
 *
 * @throws UsageError where no format fits
 * @throws ResultsFolderError, NoResultsError, UnknownSeriesError, UnknownTaskError, UnknownMetricError or
 * NothingToExportError where there is nothing to export
 * @throws OutputError where the file cannot be written
 *
 * @example
 * await exportResults({ folder: 'results_dense500m', output: 'scores.parquet' }, context);
 */
export async function exportResults(flags: ExportResultsArguments, context: ToolContext): Promise<void> {
  const { cwd, stdout, language } = context;
  const { output } = flags;
  const format = chooseFormat(flags);
  if (output === undefined && format.isBinary && stdout.isTTY === true) {
    throw new UsageError('this format is no text for a terminal', { hint: 'Name a file: --output FILE' });
  }
  const read = await readScoreTables(flags, context);
  const data = format.encode(read.tables, language);
  if (output === undefined) {
    stdout.write(data);
  } else {
    await writeOutput({ path: resolve(cwd, output), shown: output }, data);
    stdout.write(`${showControlCharacters(output)}\n`);
  }
  printSummary(read, context);
}

function printSummary({ tables, problems }: ReadScoreTables, { stderr, env, language }: ToolContext): void {
  const mark = coloursFor({ stream: stderr, env }).yellow('!');
  for (const { message } of problems) stderr.write(`${mark} ${showControlCharacters(message)}\n`);
  const [scores, checkpoints] = [
    tables.flatMap(({ rows }) => rows).length,
    tables.reduce((sum, { rows }) => sum + new Set(rows.map(({ checkpoint }) => checkpoint)).size, 0),
  ];
  const texts = COMMAND_TEXTS[language];
  stderr.write(`${texts.written(formatCount(scores, language), formatCount(checkpoints, language))}\n`);
}
