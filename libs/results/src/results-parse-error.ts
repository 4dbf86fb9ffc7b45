import { EvalcurveError } from '@evalcurve/errors';

/** What is wrong with a file that was expected to hold lm_eval results. */
export type ResultsProblemKind = 'empty' | 'not-json' | 'cut-off' | 'other-tool' | 'schema';

/** Facts of a {@link ResultsParseError}. */
export interface ResultsParseErrorOptions {
  readonly path: string | null;
  readonly problem: ResultsProblemKind;
  readonly byteOffset?: number | null;
  readonly key?: string | null;
  /** Who wrote the file, where that can be told: `LightEval`. */
  readonly tool?: string | null;
  readonly cause?: unknown;
}

/** A text is not the results JSON of any lm_eval version. */
export class ResultsParseError extends EvalcurveError {
  /** The file as it was named to the parser, null where it was given no name. */
  readonly path: string | null;
  readonly problem: ResultsProblemKind;
  /** Where the JSON breaks or ends, in bytes of UTF-8 from the start; null where it is sound JSON. */
  readonly byteOffset: number | null;
  /** The key that is wrong, or the last one before the JSON breaks: `config.model_dtype`. */
  readonly key: string | null;
  readonly tool: string | null;

  constructor(detail: string, options: ResultsParseErrorOptions) {
    super(`${options.path ?? 'the text'} ${detail}`, { hint: HINTS[options.problem], cause: options.cause });
    this.path = options.path;
    this.problem = options.problem;
    this.byteOffset = options.byteOffset ?? null;
    this.key = options.key ?? null;
    this.tool = options.tool ?? null;
  }
}

const HINTS: Readonly<Record<ResultsProblemKind, string>> = {
  empty: 'Delete the file and evaluate that checkpoint again.',
  'not-json': 'Restore the file as lm_eval wrote it, or evaluate that checkpoint again.',
  'cut-off': 'Writing or copying it was interrupted: copy it again, or evaluate that checkpoint again.',
  'other-tool': 'Name a folder that holds results_*.json files of lm_eval.',
  schema: 'Restore the file as lm_eval wrote it, or evaluate that checkpoint again.',
};
