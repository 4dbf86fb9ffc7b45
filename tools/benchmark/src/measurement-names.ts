/** The measurements that there are, in the order of their rows. */
export const MEASUREMENT_NAMES = [
  'help',
  'view-results',
  'plot-results',
  'harness',
  'worker',
  'worker-135m',
  'worker-27',
  'downloads',
  'samples',
  'analysis',
  'embedded',
  'slurm',
] as const;

/** One of {@link MEASUREMENT_NAMES}. */
export type MeasurementName = (typeof MEASUREMENT_NAMES)[number];
