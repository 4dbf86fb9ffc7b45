import { join } from 'node:path';
import * as z from 'zod';
import type { BenchmarkRow, Target } from '../benchmark-row.ts';
import { compareUsages } from '../compare-usages.ts';
import { installMatplotlib } from '../install-matplotlib.ts';
import { writeResultsTree } from '../made/write-results-tree.ts';
import { writeSampleFiles } from '../made/write-sample-files.ts';
import { measureProcess, type ProcessUsage } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { NotMeasuredError } from '../not-measured-error.ts';
import { PACKAGE_DIRECTORY } from '../package-directory.ts';
import { runInTurn } from '../run-in-turn.ts';
import { spreadOf } from '../spread-of.ts';

/**
 * All findings over 27 checkpoints × 14,042 logged samples, against a script that computes the same metrics by json and
 * numpy: the first time, and again from the cache.
 */
export const measureAnalysis: Measurement = async (context) => {
  const { directory, pairs, python, signal } = context;
  // It brings numpy along.
  const numpy = context.matplotlibPython ?? (await installMatplotlib(context));
  const results = join(directory, 'results');
  await writeResultsTree(results);
  const { bytes } = await writeSampleFiles({ directory: results, questions: 'all' });
  const program = join(PACKAGE_DIRECTORY, 'bundle', 'analysis', 'analyse-samples-program.js');
  const again: ProcessUsage[] = [];
  const analyse = (cache: string) =>
    measureProcess({
      ...{ python, cwd: directory, signal, command: [process.execPath, program, results] },
      env: { EVALCURVE_CACHE: join(directory, cache) },
    });
  let caches = 0;
  const { ours, theirs } = await runInTurn({
    ours: async () => {
      const cache = `cache-${caches++}`;
      const first = await analyse(cache);
      again.push(await analyse(cache));
      return first;
    },
    theirs: () =>
      measureProcess({
        ...{ python, cwd: directory, signal },
        command: [numpy, join(PACKAGE_DIRECTORY, 'python', 'analyse_samples.py'), results],
      }),
    pairs,
  });
  checkEqual([...ours, ...again, ...theirs].map(({ stdout }) => stdout));
  const what = `All findings over 27 × 14,042 samples, ${(bytes / 1e9).toFixed(1)} GB`;
  // The first one warmed caches.
  const counted = again.slice(-pairs);
  return [
    ...compareUsages(
      { ours, theirs },
      { what: `${what}, the first time / \`json\` and numpy`, target: { of: 'ratio', most: 0.25 } },
    ),
    alone({ what: `${what}, the first time, peak memory`, unit: 'bytes', most: 300e6 }, ours.map(memory)),
    alone({ what: `${what}, again, wall`, unit: 'seconds', most: 1 }, counted.map(wall)),
    alone({ what: `${what}, again, CPU`, unit: 'seconds', most: 1 }, counted.map(cpu)),
    alone({ what: `${what}, again, peak memory`, unit: 'bytes', most: 300e6 }, counted.map(memory)),
  ];
};

const memory = ({ peakBytes }: ProcessUsage): number => peakBytes;
const wall = ({ wallSeconds }: ProcessUsage): number => wallSeconds;
const cpu = ({ cpuSeconds }: ProcessUsage): number => cpuSeconds;

interface Alone extends Pick<BenchmarkRow, 'what' | 'unit'>, Pick<Target, 'most'> {}

function alone({ most, ...row }: Alone, values: readonly number[]): BenchmarkRow {
  return { ...row, ours: spreadOf(values), theirs: null, ratio: null, target: { of: 'ours', most } };
}

const metricsSchema = z.record(z.string(), z.record(z.string(), z.number()));

// Both sides round to nine digits, and add up in another order.
function checkEqual(outputs: readonly string[]): void {
  const [expected, ...others] = outputs.map((output) => valuesOf(output));
  for (const values of others) {
    for (const [name, value] of expected ?? []) {
      const other = values.get(name);
      if (other !== undefined && Math.abs(other - value) < 2e-9 && values.size === expected?.size) continue;
      throw new NotMeasuredError('both sides compute other metrics', { hint: `${name}: ${value}, ${other}` });
    }
  }
}

function valuesOf(output: string): Map<string, number> {
  const metrics = metricsSchema.parse(JSON.parse(output));
  return new Map(
    Object.entries(metrics).flatMap(([checkpoint, values]) =>
      Object.entries(values).map(([metric, value]) => [`${metric} of ${checkpoint}`, value] as const),
    ),
  );
}
