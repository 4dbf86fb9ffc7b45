import type { BenchmarkRow } from './benchmark-row.ts';

/** What a measurement may use. */
export interface MeasurementContext {
  /** Private and empty; removed afterwards. */
  readonly directory: string;
  readonly pairs: number;
  /** Python that starts what is measured and stands on the other side. */
  readonly python: string;
  /** Python with matplotlib, null where one has to be made. */
  readonly matplotlibPython: string | null;
  readonly harness: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Measures one thing.
 *
 * @throws NotMeasuredError where what we are compared with is missing
 */
export type Measurement = (context: MeasurementContext) => Promise<readonly BenchmarkRow[]>;
