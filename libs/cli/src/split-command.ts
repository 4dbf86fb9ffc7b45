/** The name of a command and what may follow it. */
export interface SplitCommand {
  readonly word: string;
  /** With a blank before, or empty: ` [folder]`. */
  readonly positionals: string;
}

/**
 * A command as yargs declares it, parted after its first word.
 *
 * @example
 * splitCommand('view [folder]'); // { word: 'view', positionals: ' [folder]' }
 */
export function splitCommand(command: string): SplitCommand {
  const [word = ''] = command.split(' ', 1);
  return { word, positionals: command.slice(word.length) };
}
