import type { Argv, ArgumentsCamelCase, CommandModule } from 'yargs';
import type { ToolContext } from './tool-context.ts';

/**
 * What yargs needs to know of a tool. The first word of `command` is the tool's name within the
 * umbrella command: `view [folder]`; run alone the tool is called by its own name. Examples start
 * with `$0`, which stands for both. `Args` has the options as they are declared (`'batch-size'`); the
 * handler finds them in camel case, too.
 */
export interface ToolModule<Args = object> extends CommandModule<object, Args> {
  readonly command: string;
  readonly describe: string;
  readonly builder: (parser: Argv) => Argv<Args>;
  readonly handler: (args: ArgumentsCamelCase<Args>) => void | Promise<void>;
}

/**
 * One tool, made for the streams and the folder that it runs in.
 *
 * @example
 * const viewResultsCommand: ToolCommand<ViewArguments> = (context) => ({
 *   command: 'view [folder]',
 *   describe: 'Show the scores',
 *   builder: (yargs) => withResultsFolder(withLanguageOption(yargs), context.language),
 *   handler: async (argv) => (await import('./view-results.ts')).viewResults(argv, context),
 * });
 */
export type ToolCommand<Args = object> = (context: ToolContext) => ToolModule<Args>;
