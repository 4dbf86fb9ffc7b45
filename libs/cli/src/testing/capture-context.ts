import { PassThrough, Writable } from 'node:stream';
import type { Language } from '@evalcurve/locale';
import type { ToolContext, ToolOutput } from '../tool-context.ts';

/** The {@link captureContext} options. */
export interface CaptureContextOptions {
  /**
   * Absolute path.
   *
   * @default process.cwd()
   */
  readonly cwd?: string;
  /**
   * Variables of the environment.
   *
   * @default none at all
   */
  readonly env?: ToolContext['env'];
  /** Whether the streams pass for a terminal. */
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
  /**
   * Of help and errors, until a command line says otherwise.
   *
   * @default 'en'
   */
  readonly language?: Language;
  /**
   * Name of the command that the tool passes for being mounted in.
   *
   * @default null
   */
  readonly umbrella?: string | null;
  /**
   * Stops the tool.
   *
   * @default one that never aborts
   */
  readonly signal?: AbortSignal;
}

/** A context whose output can be read. */
export interface CapturedContext {
  readonly context: ToolContext;
  /** Everything that was written to stdout. */
  readonly stdout: () => string;
  /** Everything that was written to stderr. */
  readonly stderr: () => string;
}

/**
 * A context for tests: nothing of the process is touched, what is written is kept.
 *
 * @example
 * const { context, stdout } = captureContext({ cwd: directory.path, columns: 80 });
 * await runTool({ name: 'view-results', commands: viewResultsCommand, argv: [], context });
 * stdout(); // 'dense-500m-arch1 · mmlu 0-shot …'
 */
export function captureContext(options: CaptureContextOptions = {}): CapturedContext {
  const {
    cwd = process.cwd(),
    env = {},
    language = 'en',
    umbrella = null,
    signal = new AbortController().signal,
  } = options;
  const stdout = captureStream(options);
  const stderr = captureStream(options);
  const stdin = Object.assign(new PassThrough(), { isTTY: options.isTTY ?? false });
  return {
    context: {
      cwd,
      env,
      language,
      umbrella,
      signal,
      stdin,
      stdout: stdout.stream,
      stderr: stderr.stream,
      exitCode: 0,
    },
    stdout: stdout.text,
    stderr: stderr.text,
  };
}

function captureStream({ isTTY = false, columns }: CaptureContextOptions): {
  stream: ToolOutput;
  text: () => string;
} {
  const chunks: string[] = [];
  const writable = new Writable({
    decodeStrings: false,
    write: (...[chunk, , callback]: [string | Buffer, string, () => void]) => {
      chunks.push(chunk.toString());
      callback();
    },
  });
  const stream = Object.assign(writable, { isTTY, ...(columns === undefined ? {} : { columns }) });
  return { stream, text: () => chunks.join('') };
}
