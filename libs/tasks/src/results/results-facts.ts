import type { JsonObject } from '../json-value.ts';

/** What a results file tells besides scores. */
export interface ResultsFacts {
  /** Hub repo or path, as lm_eval's `pretrained=`. */
  readonly modelName: string;
  /** lm_eval's name for the folder of that model. */
  readonly modelNameSanitized: string;
  /** `{ pretrained, revision, subfolder, dtype }`. */
  readonly modelArgs: JsonObject;
  /** Of `config`: parameters, dtype, batch size and the like. */
  readonly config: JsonObject;
  /** Questions a task or a part of them, null for all. */
  readonly limit: number | null;
  /** Given by the user, null for lm_eval's defaults. */
  readonly seed: number | null;
  /** What made the file: `evalcurve-embedded 0.1.0`. */
  readonly engine: string;
  /** One line on the machine and the libraries. */
  readonly environment: string;
  /** Keys that describe the tokenizer, as lm_eval names them. */
  readonly tokenizer: JsonObject;
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly durationSeconds: number;
}
