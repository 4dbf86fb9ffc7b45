import { UsageError, showControlCharacters } from '@evalcurve/cli';
import { TABLE_FORMATS, type TableFormat } from '@evalcurve/tables';
import type { ExportResultsArguments } from './export-results-arguments.ts';

/**
 * The format that was asked for: by its name, else by the extension of the file, else CSV.
 *
 * @throws UsageError where the file's name does not tell
 *
 * @example
 * chooseFormat({ output: 'scores.parquet' }); // TABLE_FORMATS.parquet
 */
export function chooseFormat({
  format,
  output,
}: Pick<ExportResultsArguments, 'format' | 'output'>): TableFormat {
  if (format !== undefined) return TABLE_FORMATS[format];
  if (output === undefined) return TABLE_FORMATS.csv;
  const all: readonly TableFormat[] = Object.values(TABLE_FORMATS);
  const found = all.find(({ extension }) => output.toLowerCase().endsWith(extension));
  if (found !== undefined) return found;
  throw new UsageError(
    `--output ${showControlCharacters(output)}: expected a name that ends in ${all.map(({ extension }) => extension).join(', ')}`,
    { hint: 'Or name the format: --format csv' },
  );
}
