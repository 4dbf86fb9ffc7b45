import yargs from 'yargs';
import type { Argv } from 'yargs';
import type { AnyToolCommand } from './any-tool-command.ts';
import type { CommandLineTexts } from './command-line-texts.ts';
import { lastNumberOf } from './last-number-of.ts';
import { splitCommand } from './split-command.ts';
import { ownVersion } from './own-version.ts';
import { PARSER_CONFIGURATION } from './parser-configuration.ts';
import { usageErrorOf } from './usage-error-of.ts';
import { UsageError } from './usage-error.ts';
import { withLanguageOption } from './with-language-option.ts';

/** What {@link parseCommandLine} parses. */
export interface ParseCommandLineOptions {
  readonly name: string;
  readonly commands: readonly ReturnType<AnyToolCommand>[];
  /** Whether there is but one command, which is called by the program's own name. */
  readonly isSingle: boolean;
  readonly argv: readonly string[];
  readonly texts: CommandLineTexts;
  /** Columns that a help text may take. */
  readonly width: number;
}

/** What a command line asks for. */
export interface ParsedCommandLine {
  /** Help, version or completions to print; empty where a command is to run. */
  readonly output: string;
  /** The command that was asked for, null where none was. */
  readonly run: (() => void | Promise<void>) | null;
}

/**
 * What a command line asks for: something to print, or a command to run. Nothing is printed or run.
 *
 * @throws UsageError where an option, a value or a command is not known
 */
export function parseCommandLine(options: ParseCommandLineOptions): ParsedCommandLine {
  const parsed: { output: string; run: ParsedCommandLine['run'] } = { output: '', run: null };
  const parser = configured(options);
  parser.fail((message: string | null, error: Error | undefined) => {
    if (UsageError.isInstance(error)) throw error;
    throw usageErrorOf({ message: message ?? '', parser, options });
  });
  for (const command of options.commands) {
    mount(parser, { command, options, onChosen: (run) => (parsed.run = run) });
  }
  // The parser calls back once more, without output, for the line that is being completed.
  void parser.parse(options.argv, {}, (...[, , output]) => {
    parsed.output ||= output;
  });
  return parsed.output === '' ? parsed : { ...parsed, run: null };
}

function configured({ name, argv, isSingle, texts, width }: ParseCommandLineOptions): Argv {
  const parser = yargs([...argv])
    .scriptName(name)
    .locale(texts.locale)
    .updateStrings(stringsOf(texts))
    .parserConfiguration(PARSER_CONFIGURATION)
    .strict()
    .wrap(width)
    .version(ownVersion())
    .help()
    .alias('help', 'h')
    .middleware((given) => {
      for (const [option, value] of Object.entries(given)) {
        if (typeof value === 'number') given[option] = lastNumberOf(option, argv) ?? value;
      }
    }, true)
    .check((given) => checkValues(given, texts));
  return isSingle ? parser : withLanguageOption(parser).usage('$0 <command>');
}

// yargs takes `--limit abc` for NaN and a missing value for an empty one: both are mistakes.
function checkValues(given: Readonly<Record<string, unknown>>, texts: CommandLineTexts): true {
  for (const [name, value] of Object.entries(given)) {
    if (Number.isNaN(value)) throw new UsageError(texts.notANumber(name));
    if (value === '' || (value === undefined && name !== '$0')) throw new UsageError(texts.needsValue(name));
  }
  return true;
}

interface MountOptions {
  readonly command: ReturnType<AnyToolCommand>;
  readonly options: ParseCommandLineOptions;
  readonly onChosen: (run: () => void | Promise<void>) => void;
}

// Alone, a command is called by the program's name; among others by its first word. `$0` in its
// examples stands for either.
function mount(parser: Argv, { command, options, onChosen }: MountOptions): void {
  const { word, positionals } = splitCommand(command.command);
  const { describe } = command;
  parser.command({
    command: `${options.isSingle ? '$0' : word}${positionals}`,
    describe,
    builder: (inner: Argv) => {
      const built = command.builder(inner);
      if (options.isSingle) return built;
      return built.scriptName(`${options.name} ${word}`).usage(`$0${positionals}\n\n${describe}`);
    },
    handler: (args) => {
      onChosen(() => command.handler(args));
    },
  });
}

// The types of yargs know no plural forms, its messages have them.
function stringsOf(texts: CommandLineTexts): Record<string, string> {
  return { ...texts.strings } as Record<string, string>;
}
