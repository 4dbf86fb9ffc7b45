import type { Argv } from 'yargs';
import { PARSER_CONFIGURATION } from './parser-configuration.ts';

/** Which values a command line may give several times. */
export interface RepeatedOptions {
  /** Names of options and positionals, as they are declared. */
  readonly names: readonly string[];
}

/**
 * Lets some options and positionals hold several values, one a time; of every other option that is given twice the last
 * counts, as everywhere.
 *
 * @example
 * withRepeated(yargs, { names: ['folders', 'label'] }); // a b --label one --label two --task x --task y: task is y
 */
export function withRepeated<Args>(yargs: Argv<Args>, { names }: RepeatedOptions): Argv<Args> {
  const kept = new Set(['_', ...names]);
  const keepLast = (argv: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(argv)) {
      if (Array.isArray(value) && !kept.has(name)) argv[name] = value.at(-1);
    }
  };
  return yargs
    .parserConfiguration({
      ...PARSER_CONFIGURATION,
      // Else the last folder would replace the others.
      'duplicate-arguments-array': true,
      // Else an option would take the folders behind it.
      'greedy-arrays': false,
    })
    .middleware(keepLast, true);
}
