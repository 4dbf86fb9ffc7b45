import { runTool } from '@evalcurve/cli';
import type { BaseContext } from '@evalcurve/cli';
import { loadCommands } from './load-commands.ts';

/** What {@link startEvalcurve} starts. */
export interface StartEvalcurveOptions {
  /** The command line after the program. */
  readonly argv: readonly string[];
  /**
   * What the tools may touch.
   *
   * @default the running process
   */
  readonly context?: BaseContext;
}

/**
 * The one command that all tools are part of: runs the tool that is named, or the menu where none
 * is and a person sits at a terminal. Without a terminal it prints help and waits for nothing.
 *
 * @returns the exit code; 2 where neither a tool nor a terminal was given
 * @example
 * process.exitCode = await startEvalcurve({ argv: ['view', 'results_dense500m'] });
 */
export async function startEvalcurve({ argv, context }: StartEvalcurveOptions): Promise<number> {
  const { stdin, stdout } = context ?? process;
  if (isBare(argv) && stdin.isTTY === true && stdout.isTTY === true) {
    const { menuCommand } = await import('./menu/menu-command.ts');
    return runTool({ name: 'evalcurve', commands: menuCommand, argv, ...(context && { context }) });
  }
  const commands = await loadCommands(argv);
  return runTool({ name: 'evalcurve', commands, argv, ...(context && { context }) });
}

// `--lang zh` alone chooses the menu's language.
function isBare(argv: readonly string[]): boolean {
  const [first, ...rest] = argv;
  return (
    first === undefined ||
    (first === '--lang' && rest.length === 1) ||
    (first.startsWith('--lang=') && rest.length === 0)
  );
}
