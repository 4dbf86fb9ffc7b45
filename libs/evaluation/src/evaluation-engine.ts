import type { EvaluationRequest } from './evaluation-request.ts';

/** The phases that one evaluation goes through, in order. */
export type EvaluationPhase =
  'starting' | 'loading-model' | 'building-contexts' | 'tokenizing' | 'scoring' | 'saving';

/** How far one evaluation is: `done` of `total` contexts, inputs or requests of the phase, null where it has no count. */
export interface EvaluationProgress {
  readonly phase: EvaluationPhase;
  readonly done: number | null;
  readonly total: number | null;
}

/** What an engine is, for `run.json` and the first line a user sees. */
export interface EngineDescription {
  /** `lm-eval` or `embedded`. */
  readonly name: string;
  /** Of the engine itself: `0.4.12`. */
  readonly version: string;
  /** Versions and devices beside: `python`, `torch`, `transformers`, `device` … */
  readonly environment: Readonly<Record<string, string>>;
  /** Why the engine cannot keep one process for all evaluations though it should; left out where nothing is in its way. */
  readonly workerProblem?: string;
}

/** Where one evaluation reads and writes. */
export interface EvaluationContext {
  /** The checkpoint's files: a real local folder. */
  readonly modelDirectory: string;
  /** Private folder that the engine writes its results files into. */
  readonly outputDirectory: string;
  /** Everything that the engine says is appended here. */
  readonly logFile: string;
  /** Aborts the evaluation: the engine stops its children and rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: EvaluationProgress) => void;
}

/** What the engine did; whether it succeeded is told by the files it wrote. */
export interface EngineOutcome {
  /** The command line that repeats the evaluation by hand, without secrets. */
  readonly command: readonly string[];
  /** What a reader of the scores should know, one line each: prompts that were cut. */
  readonly warnings?: readonly string[];
}

/** Answers requests: the real harness, or an engine of our own. */
export interface EvaluationEngine {
  /** Whether evaluations of the same recipe go on with what the first one has started, written and tokenized. */
  readonly isKeptWarm: boolean;
  readonly describe: (signal?: AbortSignal) => Promise<EngineDescription>;
  /**
   * Looks at the content of a checkpoint's `config.json` before its weights are fetched. Left out by
   * an engine that takes whatever its libraries load.
   *
   * @throws EvalcurveError where the engine cannot evaluate such a model
   */
  readonly checkModel?: (config: unknown) => void;
  /**
   * Brings the tasks' datasets onto this machine so that {@link EvaluationEngine.evaluate} needs no network.
   *
   * @throws EngineError where they cannot be had
   */
  readonly prepare: (
    request: EvaluationRequest,
    context: Omit<EvaluationContext, 'modelDirectory'>,
  ) => Promise<void>;
  /** The command line of one evaluation, for a dry run. */
  readonly commandOf: (
    request: EvaluationRequest,
    context: Pick<EvaluationContext, 'modelDirectory' | 'outputDirectory'>,
  ) => readonly string[];
  /**
   * Evaluates one checkpoint.
   *
   * @throws EngineError where the engine says that it failed
   */
  readonly evaluate: (request: EvaluationRequest, context: EvaluationContext) => Promise<EngineOutcome>;
  /**
   * Ends what the engine keeps running between evaluations; never rejects. Left out by an engine that
   * keeps nothing running.
   */
  readonly close?: () => Promise<void>;
}
