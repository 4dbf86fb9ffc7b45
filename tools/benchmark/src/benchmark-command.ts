import type { ToolCommand } from '@evalcurve/cli';
import { MEASUREMENT_NAMES } from './measurement-names.ts';
import type { MeasurementName } from './measurement-names.ts';

/** What `benchmark` is asked for. */
export interface BenchmarkArguments {
  readonly only?: readonly MeasurementName[] | undefined;
  readonly pairs: number;
  readonly harness?: string | undefined;
  readonly python?: string | undefined;
  readonly write: boolean;
}

/** `benchmark`: ratios to what a user would run instead, each within one run on one machine. */
export const benchmarkCommand: ToolCommand<BenchmarkArguments> = (context) => ({
  command: 'benchmark',
  describe: 'Measure evalcurve against what a user would run instead',
  builder: (yargs) =>
    yargs
      .option('only', {
        type: 'string',
        array: true,
        choices: MEASUREMENT_NAMES,
        describe: 'What to measure (default: all)',
      })
      .option('pairs', { type: 'number', default: 11, describe: 'Runs of each side, in turn, at least 1' })
      .option('harness', {
        type: 'string',
        describe: 'As for run-evaluation (default: EVALCURVE_HARNESS, else the one that is found)',
      })
      .option('python', {
        type: 'string',
        describe: 'Python with matplotlib (default: one is installed into a temporary folder)',
      })
      .option('write', {
        type: 'boolean',
        default: false,
        describe: 'Put the table into docs/benchmarks.md',
      })
      .example('$0 --only help samples --pairs 5', 'Two of the measurements, quickly')
      .example('$0 --write', 'Everything, into the documentation'),
  handler: async (argv) => {
    const { benchmark } = await import('./benchmark.ts');
    await benchmark(argv, context);
  },
});
