import { UsageError, type ToolContext } from '@evalcurve/cli';
import { EvalcurveError } from '@evalcurve/errors';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchmarkArguments } from './benchmark-command.ts';
import type { BenchmarkRow } from './benchmark-row.ts';
import { describeRun } from './describe-run.ts';
import { formatBenchmarkTable } from './format-benchmark-table.ts';
import { MEASUREMENT_NAMES } from './measurement-names.ts';
import type { MeasurementName } from './measurement-names.ts';
import type { Measurement, MeasurementContext } from './measurement.ts';
import { measureAnalysis } from './measurements/measure-analysis.ts';
import { measureDownloads } from './measurements/measure-downloads.ts';
import { measureEmbedded } from './measurements/measure-embedded.ts';
import { measureHarness } from './measurements/measure-harness.ts';
import { measureHelp } from './measurements/measure-help.ts';
import { measureLargeWorker } from './measurements/measure-large-worker.ts';
import { measurePlotResults } from './measurements/measure-plot-results.ts';
import { measureSamples } from './measurements/measure-samples.ts';
import { measureSlurm } from './measurements/measure-slurm.ts';
import { measureViewResults } from './measurements/measure-view-results.ts';
import { measureWorker } from './measurements/measure-worker.ts';
import { measureWorker27 } from './measurements/measure-worker-27.ts';
import { WORKSPACE_DIRECTORY } from './package-directory.ts';
import { replaceBetweenMarkers } from './replace-between-markers.ts';

const MEASUREMENTS: Readonly<Record<MeasurementName, Measurement>> = {
  help: measureHelp,
  'view-results': measureViewResults,
  'plot-results': measurePlotResults,
  harness: measureHarness,
  worker: measureWorker,
  'worker-135m': measureLargeWorker,
  'worker-27': measureWorker27,
  downloads: measureDownloads,
  samples: measureSamples,
  analysis: measureAnalysis,
  embedded: measureEmbedded,
  slurm: measureSlurm,
};

/**
 * Measures what was asked for, one after the other, and prints the table. What cannot be measured is
 * named, and the tool ends with 1.
 *
 * @throws UsageError where the table of a part is to be written, or no pair is to be run
 */
export async function benchmark(flags: BenchmarkArguments, context: ToolContext): Promise<void> {
  const names = flags.only ?? MEASUREMENT_NAMES;
  if (!Number.isInteger(flags.pairs) || flags.pairs < 1) {
    throw new UsageError(`--pairs ${flags.pairs}: expected a whole number of at least 1`);
  }
  if (flags.write && names.length < MEASUREMENT_NAMES.length) {
    throw new UsageError('--write writes the whole table: expected no --only with it');
  }
  const rows: BenchmarkRow[] = [];
  for (const name of names) {
    context.stderr.write(`${name} …\n`);
    rows.push(...(await measure(name, { flags, context })));
  }
  const text = [await describeRun(context.env), formatBenchmarkTable(rows)].join('\n\n');
  context.stdout.write(`${text}\n`);
  if (!flags.write || context.exitCode !== 0) return;
  const path = join(WORKSPACE_DIRECTORY, 'docs', 'benchmarks.md');
  await writeFile(path, replaceBetweenMarkers(await readFile(path, 'utf8'), text));
}

async function measure(
  name: MeasurementName,
  { flags, context }: { readonly flags: BenchmarkArguments; readonly context: ToolContext },
): Promise<readonly BenchmarkRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'evalcurve-benchmark-'));
  try {
    return await MEASUREMENTS[name](measurementContext({ flags, context, directory }));
  } catch (error) {
    if (!EvalcurveError.isInstance(error) || context.signal.aborted) throw error;
    context.stderr.write(`✗ ${name}: ${error.message}\n  ${error.hint ?? ''}\n`);
    context.exitCode = 1;
    return [];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function measurementContext(made: {
  readonly flags: BenchmarkArguments;
  readonly context: ToolContext;
  readonly directory: string;
}): MeasurementContext {
  const { flags, directory, context } = made;
  const { cwd, env, signal } = context;
  return {
    ...{ directory, cwd, env, signal, pairs: flags.pairs, python: 'python3' },
    matplotlibPython: flags.python ?? null,
    harness: flags.harness ?? env['EVALCURVE_HARNESS'],
  };
}
