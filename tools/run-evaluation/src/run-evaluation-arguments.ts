import type { Layout, Recipe } from '@evalcurve/evaluation';
import type { Language } from '@evalcurve/locale';
import type { SweepOrder } from '@evalcurve/sweep';
import type { EngineName } from './engine-name.ts';

/** The flags of `run-evaluation`, parsed; what is not given comes from the preset, else from the defaults. */
export interface RunEvaluationArguments {
  readonly preset?: string | undefined;
  readonly model?: string | undefined;
  readonly layout?: Layout | undefined;
  readonly revision?: string | undefined;
  readonly checkpoints?: string | undefined;
  readonly tasks?: string | undefined;
  readonly numFewshot?: number | undefined;
  readonly limit?: number | undefined;
  readonly batchSize?: Recipe['batchSize'] | undefined;
  readonly dtype?: string | undefined;
  /** One, several with commas between, or `all`. */
  readonly device?: string | undefined;
  readonly seed?: number | undefined;
  readonly trustRemoteCode: boolean;
  readonly engine?: EngineName | undefined;
  readonly harness?: string | undefined;
  /** Whether one process of the harness evaluates all checkpoints. */
  readonly worker: boolean;
  /** Whether its first answers are compared with those of processes of their own. */
  readonly verifyWorker: boolean;
  /** Whether it has the model read once what many prompts begin with. */
  readonly sharePrefix: boolean;
  /** Folder of datasets. */
  readonly data?: string | undefined;
  /** Bytes. */
  readonly maxMemory?: number | undefined;
  readonly endpoint?: string | undefined;
  readonly output?: string | undefined;
  /** Seconds between two looks for new checkpoints; not looked for again where it is left out. */
  readonly follow?: number | undefined;
  readonly untilStep?: number | undefined;
  /** Whether each checkpoint is asked only until its score is decided. */
  readonly until?: 'decided' | undefined;
  /** The accuracy that decides, a fraction; that of guessing where it is left out. */
  readonly bound?: number | undefined;
  readonly order?: SweepOrder | undefined;
  /** How many downloads stay, none where it is left out. */
  readonly keepDownloads?: number | undefined;
  readonly fetchAhead: number;
  /** Bytes a second. */
  readonly limitRate?: number | undefined;
  /** File that says where checkpoints were fetched to; they are looked for where it is left out. */
  readonly located?: string | undefined;
  /** Name of this process where several share the folder. */
  readonly part?: string | undefined;
  readonly retries: number;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly lang?: Language | undefined;
}
