import type { Layout, Recipe } from '@evalcurve/evaluation';
import type { Language } from '@evalcurve/locale';
import type { SweepOrder } from '@evalcurve/sweep';
import type { EngineName } from './engine-name.ts';

/** The flags of `run-evaluation` as they are typed, for yargs; it adds the camel-case names that the tool reads. */
export interface RunFlags {
  readonly preset?: string | undefined;
  readonly model?: string | undefined;
  readonly layout?: Layout | undefined;
  readonly revision?: string | undefined;
  readonly checkpoints?: string | undefined;
  readonly tasks?: string | undefined;
  readonly 'num-fewshot'?: number | undefined;
  readonly limit?: number | undefined;
  readonly 'batch-size'?: Recipe['batchSize'] | undefined;
  readonly dtype?: string | undefined;
  readonly device?: string | undefined;
  readonly seed?: number | undefined;
  readonly 'trust-remote-code': boolean;
  readonly engine?: EngineName | undefined;
  readonly harness?: string | undefined;
  readonly worker: boolean;
  readonly 'verify-worker': boolean;
  readonly 'share-prefix': boolean;
  readonly data?: string | undefined;
  readonly 'max-memory'?: number | undefined;
  readonly endpoint?: string | undefined;
  readonly output?: string | undefined;
  readonly order?: SweepOrder | undefined;
  readonly 'keep-downloads'?: number | undefined;
  readonly 'fetch-ahead': number;
  readonly 'limit-rate'?: number | undefined;
  readonly retries: number;
  readonly force: boolean;
  readonly 'dry-run': boolean;
  readonly json: boolean;
  readonly lang?: Language | undefined;
}

/** The flags of `run-evaluation` alone. */
export interface OwnRunFlags {
  readonly follow?: number | undefined;
  readonly 'until-step'?: number | undefined;
  readonly until?: 'decided' | undefined;
  readonly bound?: number | undefined;
}
