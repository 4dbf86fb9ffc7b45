/**
 * A command line that a POSIX shell reads as these very arguments.
 *
 * @example
 * quoteCommand(['lm_eval', '--tasks', "it's"]); // "lm_eval --tasks 'it'\\''s'"
 */
export function quoteCommand(command: readonly string[]): string {
  return command.map(quoteArgument).join(' ');
}

function quoteArgument(argument: string): string {
  if (/^[\w./,:=@%+-]+$/u.test(argument)) return argument;
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
