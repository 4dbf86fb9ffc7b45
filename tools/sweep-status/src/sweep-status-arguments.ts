import type { Language } from '@evalcurve/locale';

/** Which sweep is looked at, and how it is told. */
export interface SweepStatusArguments {
  readonly folder?: string | undefined;
  readonly watch?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: Language | undefined;
}
