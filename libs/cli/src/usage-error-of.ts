import { didYouMean } from '@evalcurve/errors';
import type { Argv } from 'yargs';
import { UNKNOWN_MARK } from './command-line-texts.ts';
import type { ParseCommandLineOptions } from './parse-command-line.ts';
import { splitCommand } from './split-command.ts';
import { UsageError } from './usage-error.ts';

/** What {@link usageErrorOf} explains. */
export interface UsageErrorOfOptions {
  /** As the parser said it. */
  readonly message: string;
  /** The parser in the state in which it failed: it knows the options of the command. */
  readonly parser: Argv;
  readonly options: ParseCommandLineOptions;
}

/** An error in one line for what the parser said, with the nearest names for those it does not know. */
export function usageErrorOf({ message, parser, options }: UsageErrorOfOptions): UsageError {
  const { texts, argv } = options;
  const seeHelp = texts.seeHelp(programOf(options));
  if (!message.startsWith(UNKNOWN_MARK)) {
    return new UsageError(oneLine(message), { hint: seeHelp });
  }
  const unknown = asTyped(message.slice(UNKNOWN_MARK.length).split(', '), argv);
  const known = knownNames(parser, options);
  const near = [...new Set(unknown.flatMap((typed) => didYouMean({ name: typed, candidates: known })))];
  const hint = near.length > 0 ? `${texts.didYouMean(near.join(', '))}\n${seeHelp}` : seeHelp;
  return new UsageError(texts.unknown(unknown.join(', ')), { hint });
}

// Whose help lists what was meant: that of the tool that was named, where there are several.
function programOf({ name, commands, isSingle, argv }: ParseCommandLineOptions): string {
  const [first] = argv;
  const named = commands.map(({ command }) => splitCommand(command).word).find((word) => word === first);
  return isSingle || named === undefined ? name : `${name} ${named}`;
}

function oneLine(message: string): string {
  return message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

// The parser names `--foo-bar` twice and without dashes: show the words of the command line instead.
function asTyped(names: readonly string[], argv: readonly string[]): readonly string[] {
  const typed = argv
    .map((word) => (word.startsWith('-') ? word.replace(/[=].*$/su, '') : word))
    .filter((word) => names.includes(word.replace(/^-+(?:no-)?/u, '')) || names.includes(word));
  return typed.length > 0 ? typed : names;
}

function knownNames(parser: Argv, { commands, isSingle }: ParseCommandLineOptions): string[] {
  const words = isSingle ? [] : commands.map(({ command }) => splitCommand(command).word);
  if (parser.parsed === false) return words;
  const { aliases, newAliases } = parser.parsed;
  const options = Object.keys(aliases).filter((key) => key.length > 1 && newAliases[key] !== true);
  return [...words, ...options.map((option) => `--${option}`)];
}
