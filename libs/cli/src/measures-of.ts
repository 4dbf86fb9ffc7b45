import { UsageError } from './usage-error.ts';

/** How a command line wants training to be measured. */
export interface MeasureArguments {
  readonly x?: 'step' | 'tokens' | 'flops' | undefined;
  readonly parameters?: readonly string[] | undefined;
}

/** What training is measured by, as `TrainingMeasure` of checkpoints has it. */
export type MeasureFlag =
  | { readonly kind: 'step' }
  | { readonly kind: 'tokens' }
  | { readonly kind: 'flops'; readonly parameters: number };

/**
 * What the training of each run is measured by; null where nothing was said.
 *
 * @throws UsageError where FLOPs are asked for without the number of parameters, or that cannot be read
 *
 * @example
 * measuresOf({ x: 'flops', parameters: ['500M'] }, 2);
 * // [{ kind: 'flops', parameters: 5e8 }, { kind: 'flops', parameters: 5e8 }]
 */
export function measuresOf({ x, parameters = [] }: MeasureArguments, runs: number): MeasureFlag[] | null {
  const counts = parameters.map(countOf);
  if (counts.length > 0 && x !== 'flops') {
    throw new UsageError('--parameters is for --x flops', {
      hint: 'Add --x flops, or leave --parameters out.',
    });
  }
  if (x === undefined) return null;
  if (x === 'flops' && counts.length !== 1 && counts.length !== runs) {
    throw new UsageError(
      counts.length === 0
        ? '--x flops needs the number of parameters of the model'
        : `${counts.length} numbers of parameters for ${runs} ${runs === 1 ? 'run' : 'runs'}`,
      { hint: 'Name it: --parameters 500M, once for all runs or once for each.' },
    );
  }
  return Array.from({ length: runs }, (_, index): MeasureFlag =>
    x === 'flops' ? { kind: x, parameters: counts[index] ?? counts[0] ?? Number.NaN } : { kind: x },
  );
}

const COUNT = /^(?<digits>\d+(?:[.]\d+)?|\d[\d_]*|\d+(?:[.]\d+)?e\d+)(?<unit>[kmbt]?)$/iu;

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

function countOf(text: string): number {
  const { digits = '', unit = '' } = COUNT.exec(text.trim())?.groups ?? {};
  const count = Number(digits.replaceAll('_', '')) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  if (digits !== '' && count >= 1) return count;
  throw new UsageError(`--parameters ${text}: expected a number such as 500M, 1.4B or 123456789`);
}
