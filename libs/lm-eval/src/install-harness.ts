import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DirectoryInUseError } from './directory-in-use-error.ts';
import type { Environment } from './environment.ts';
import { findBasePython } from './find-base-python.ts';
import { findHarness } from './find-harness.ts';
import { HarnessInstallError } from './harness-install-error.ts';
import { TOKEN_VARIABLES } from './harness-environment.ts';
import type { Harness } from './harness.ts';
import { lastMeaningfulLine } from './last-meaningful-line.ts';
import { pythonScript } from './python-script.ts';
import { quoteCommand } from './quote-command.ts';
import { runPython } from './run-python.ts';
import { defaultTorchArguments } from './torch-requirement.ts';

/** What {@link installHarness} installs, and where. */
export interface InstallHarnessOptions {
  /**
   * The virtual environment, relative to `cwd`; one that is there is used.
   *
   * @default '.venv'
   */
  readonly directory?: string | undefined;
  /**
   * Of lm_eval.
   *
   * @default '0.4.12'
   */
  readonly version?: string | undefined;
  /**
   * What pip is to install PyTorch from: a requirement, and options separated by spaces.
   *
   * @default torch==2.13.0, on Linux without a GPU from PyTorch's index for CPUs
   */
  readonly torch?: string | undefined;
  readonly env: Environment;
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Each command, after `$ `, and each line that it says. */
  readonly onLine: (line: string) => void;
}

/** The version of lm_eval that is installed where none is named. */
export const DEFAULT_HARNESS_VERSION = '0.4.12';

/**
 * Makes a virtual environment, installs PyTorch and lm_eval in it, and verifies them by loading
 * them. It may be run again: what is there already is kept, what is half there is completed.
 *
 * @throws PythonMissingError where there is no Python 3.10 or newer
 * @throws DirectoryInUseError where the folder holds something else
 * @throws HarnessInstallError where a step fails
 * @throws the reason of `signal` once it is aborted
 * @example
 * const { version } = await installHarness({ env: process.env, cwd: process.cwd(), signal, onLine: console.error });
 * version; // '0.4.12'
 */
export async function installHarness(options: InstallHarnessOptions): Promise<Harness> {
  const { env, cwd, version = DEFAULT_HARNESS_VERSION } = options;
  const directory = resolve(cwd, options.directory ?? '.venv');
  await checkDirectory(directory);
  const { python: base } = await findBasePython(env);
  const torch = options.torch?.split(/\s+/u).filter(Boolean) ?? (await defaultTorchArguments(env));
  const python = join(directory, 'bin', 'python');
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--progress-bar', 'off'];
  await runStep(options, [base, '-m', 'venv', directory]);
  await runStep(options, [python, ...pip, ...torch]);
  await runStep(options, [python, ...pip, `lm_eval[hf]==${version}`]);
  await runStep(options, [python, pythonScript('verify_harness')]);
  return findHarness({ harness: directory, env, cwd });
}

async function checkDirectory(directory: string): Promise<void> {
  const entries = await readdir(directory).catch(() => []);
  const configuration = await stat(join(directory, 'pyvenv.cfg')).catch(() => null);
  if (entries.length > 0 && configuration === null) throw new DirectoryInUseError(directory);
}

async function runStep(
  options: InstallHarnessOptions,
  command: readonly [string, ...string[]],
): Promise<void> {
  const { env, cwd, signal, onLine } = options;
  const [python, ...parameters] = command;
  onLine(`$ ${quoteCommand(command)}`);
  const variables = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !TOKEN_VARIABLES.includes(entry[0]),
  );
  const child = { python, arguments: parameters, env: Object.fromEntries(variables), cwd, signal, onLine };
  const { exitCode, lines } = await runPython(child);
  if (exitCode === 0) return;
  throw new HarnessInstallError({
    command: quoteCommand(command),
    detail: lastMeaningfulLine(lines) ?? 'it said nothing',
    hint: hintFor(lines),
  });
}

function hintFor(lines: readonly string[]): string {
  if (lines.some((line) => line.includes('ensurepip is not available'))) {
    return "Install Python's module venv first: on Debian and Ubuntu the package python3-venv";
  }
  return 'Run evalcurve setup again: it keeps what is done. Another PyTorch: --torch "torch==2.13.0 --index-url URL"';
}
