import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Environment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { pythonOfProgram } from './program-python.ts';
import { sourceCheckoutVersion } from './source-checkout.ts';

/** What a path turned out to be: the Pythons that may run lm_eval from there, the likeliest first. */
export interface HarnessPlace {
  readonly pythons: readonly string[];
  readonly source: { readonly directory: string; readonly version: string } | null;
}

/** Where {@link readHarnessPlace} looks. */
export interface HarnessPlaceOptions {
  /** Absolute path of a virtual environment, an `lm_eval` or Python program, or a source checkout. */
  readonly path: string;
  readonly env: Environment;
  /** Where a source checkout without an environment of its own finds one: in its `.venv`. */
  readonly cwd: string;
}

/**
 * What a path is to the harness, or the reason why it is nothing.
 *
 * @example
 * await readHarnessPlace({ path: '/opt/venv', env, cwd }); // { pythons: ['/opt/venv/bin/python'], source: null }
 */
export async function readHarnessPlace(options: HarnessPlaceOptions): Promise<HarnessPlace | string> {
  const { path, env } = options;
  const found = await stat(path).catch(() => null);
  if (!found) return 'does not exist';
  if (found.isDirectory()) return readDirectory(options);
  if (/^python[\d.]*$/u.test(basename(path))) return { pythons: [path], source: null };
  const python = await pythonOfProgram(path, env).catch(() => null);
  return python === null ? 'is not a program that Python runs' : { pythons: [python], source: null };
}

async function readDirectory({ path, env, cwd }: HarnessPlaceOptions): Promise<HarnessPlace | string> {
  const version = await sourceCheckoutVersion(path);
  if (version !== null) {
    const environments = [join(path, '.venv'), join(path, 'venv'), join(cwd, '.venv')];
    const own = await Promise.all(environments.map(pythonOfEnvironment));
    const pythons = [...own, await findProgram('python3', env)].filter((python) => python !== null);
    return { pythons, source: { directory: path, version } };
  }
  const python = await pythonOfEnvironment(path);
  if (python === null) return 'is neither a virtual environment nor a source checkout of lm_eval';
  return { pythons: [python], source: null };
}

async function pythonOfEnvironment(directory: string): Promise<string | null> {
  const python = join(directory, 'bin', 'python');
  return access(python, constants.X_OK).then(
    () => python,
    () => null,
  );
}
