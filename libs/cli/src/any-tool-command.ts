import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { ToolContext } from './tool-context.ts';

/** A {@link ToolCommand} of whatever arguments. */
export type AnyToolCommand = (context: ToolContext) => {
  readonly command: string;
  readonly describe: string;
  // Methods, not functions: the arguments of different tools may stand in one list.
  builder(parser: Argv): Argv;
  handler(args: ArgumentsCamelCase): void | Promise<void>;
};
