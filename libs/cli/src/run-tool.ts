import type { AnyToolCommand } from './any-tool-command.ts';
import { COMMAND_LINE_TEXTS } from './command-line-texts.ts';
import { languageOfArguments } from './language-of-arguments.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { processContext } from './process-context.ts';
import { reportError } from './report-error.ts';
import { terminalWidth } from './terminal-width.ts';
import type { BaseContext, ToolContext } from './tool-context.ts';

/** What {@link runTool} runs. */
export interface RunToolOptions {
  /** What the program is called in its help text. */
  readonly name: string;
  /** One tool that is called by the program's name, or a list that is called by their first words. */
  readonly commands: AnyToolCommand | readonly AnyToolCommand[];
  /** The command line after the program: `hideBin(process.argv)`. */
  readonly argv: readonly string[];
  /**
   * What the tool may touch.
   *
   * @default the running process
   */
  readonly context?: BaseContext;
}

/**
 * Runs a tool from its command line to its exit code: parses strictly, prints help, version and
 * completions, says errors in one line with what to do, and never ends the process itself.
 *
 * @returns 0, or what the tool set; 2 for bad input, 1 for failed work, 130 and 143 after SIGINT and SIGTERM.
 * @example
 * process.exitCode = await runTool({ name: 'view-results', commands: viewResultsCommand, argv: hideBin(process.argv) });
 */
export async function runTool({ context: given, ...options }: RunToolOptions): Promise<number> {
  const { context: base, release } =
    given === undefined ? processContext() : { context: given, release: none };
  const language = languageOfArguments({ argv: options.argv, env: base.env });
  const isSingle = typeof options.commands === 'function';
  const context = contextOf(base, { language, umbrella: isSingle ? null : options.name });
  try {
    await runCommandLine(options, context);
    context.signal.throwIfAborted();
    return context.exitCode;
  } catch (error) {
    return reportError(context.signal.aborted ? context.signal.reason : error, context);
  } finally {
    release();
  }
}

function none(): void {
  // A context that was given has no listeners of ours.
}

// Delegates instead of copying: reading `signal` starts to listen for signals.
function contextOf(base: BaseContext, call: Pick<ToolContext, 'language' | 'umbrella'>): ToolContext {
  const { cwd, env, stdin, stdout, stderr } = base;
  return {
    ...call,
    ...{ cwd, env, stdin, stdout, stderr },
    get signal(): AbortSignal {
      return base.signal;
    },
    get exitCode(): number {
      return base.exitCode;
    },
    set exitCode(code: number) {
      base.exitCode = code;
    },
  };
}

const WIDEST_HELP = 100;

async function runCommandLine(options: Omit<RunToolOptions, 'context'>, context: ToolContext): Promise<void> {
  const { name, commands, argv } = options;
  const isSingle = typeof commands === 'function';
  const commandLine = {
    name,
    isSingle,
    commands: (isSingle ? [commands] : commands).map((command) => command(context)),
    texts: COMMAND_LINE_TEXTS[context.language],
    width: Math.min(terminalWidth(context.stdout) ?? 80, WIDEST_HELP),
  };
  const { output, run } = parseCommandLine({ ...commandLine, argv });
  if (output !== '') {
    context.stdout.write(`${output}\n`);
  } else if (run !== null) {
    await run();
  } else {
    context.stderr.write(`${parseCommandLine({ ...commandLine, argv: ['--help'] }).output}\n`);
    context.exitCode = 2;
  }
}
