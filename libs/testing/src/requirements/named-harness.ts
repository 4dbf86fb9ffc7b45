import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Which variable of which environment names a harness. */
export interface NamedHarnessOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly variable: string;
}

/**
 * The `lm_eval` program that a variable names: a virtual environment or the program itself. Null where
 * it names nothing.
 *
 * @throws Error where it names something else
 */
export function namedHarness({ env, variable }: NamedHarnessOptions): string | null {
  const named = env[variable];
  if (named === undefined || named === '') return null;
  const program = [join(named, 'bin', 'lm_eval'), named].find(
    (path) => existsSync(path) && statSync(path).isFile(),
  );
  if (program === undefined) throw new Error(`${variable}: no lm_eval in ${named}`);
  return program;
}
