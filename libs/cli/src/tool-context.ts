import type { Language } from '@evalcurve/locale';

/** Where a tool reads what a person types. */
export type ToolInput = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
};

/** Where a tool writes: data to stdout, talk to stderr. */
export type ToolOutput = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  /** Width in characters, where it is a terminal. */
  readonly columns?: number;
};

/** Everything of the process that a tool may touch; tests give their own. */
export interface BaseContext {
  /** Absolute path that relative paths are resolved against. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: ToolInput;
  readonly stdout: ToolOutput;
  readonly stderr: ToolOutput;
  /**
   * Aborts with an {@link InterruptedError} when the tool is told to stop (SIGINT, SIGTERM).
   * A tool that never reads it is ended by the signal at once, as any other program.
   */
  readonly signal: AbortSignal;
  /** What the process ends with where nothing is thrown; a tool sets 1 where a part of its work failed. */
  exitCode: number;
}

/** What a tool is run with: the process, and how it was called. */
export interface ToolContext extends BaseContext {
  /** What `--lang` asked for, else the environment. */
  readonly language: Language;
  /** Name of the command that the tool is mounted in (`evalcurve`), null where it runs alone. */
  readonly umbrella: string | null;
}
