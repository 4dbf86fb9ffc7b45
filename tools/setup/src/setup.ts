import { formatCommand, showControlCharacters } from '@evalcurve/cli';
import type { ToolContext } from '@evalcurve/cli';
import { freeBytesAt, hubFrom } from '@evalcurve/hub';
import { describeMachine, findHarness, HarnessNotFoundError, installHarness } from '@evalcurve/lm-eval';
import type { Harness } from '@evalcurve/lm-eval';
import { checksOf } from './checks-of.ts';
import type { SetupArguments } from './setup-arguments.ts';
import { formatChecks } from './format-checks.ts';
import { SETUP_TEXTS } from './setup-texts.ts';

/**
 * Installs the harness where none is named or found, unless told only to check; then reports what
 * the machine has. Sets the exit code 1 where something that an evaluation needs is missing.
 *
 * @throws PythonMissingError, DirectoryInUseError or HarnessInstallError where it cannot be installed
 * @throws InvalidEndpointError where the endpoint is no address
 * @example
 * await setup({ check: true }, context);
 */
export async function setup(flags: SetupArguments, context: ToolContext): Promise<void> {
  const { cwd, env, signal, language } = context;
  const endpoint = hubFrom({ endpoint: flags.endpoint, env }).url;
  const harness = flags.check === true ? flags.harness : await harnessFor(flags, context);
  const report = await describeMachine({ harness, env, cwd, endpoint, freeBytesAt, signal });
  const checks = checksOf(report, language);
  const ready = checks.every(({ status }) => status !== 'missing');
  const next = formatCommand({ context, tool: ready ? 'quick-test' : 'setup' });
  const text = flags.json === true ? `${JSON.stringify({ ready, checks }, null, 2)}\n` : null;
  context.stdout.write(text ?? formatChecks({ checks, ready, next }, context));
  if (!ready) context.exitCode = 1;
}

// The harness to report on: the one that is there, unless the flags ask for an installation.
async function harnessFor(flags: SetupArguments, context: ToolContext): Promise<string | undefined> {
  const { harness, directory, 'harness-version': version, torch } = flags;
  const wanted = [directory, version, torch].some((flag) => flag !== undefined);
  if (!wanted && (await existingHarness(flags, context)) !== null) return harness;
  const { cwd, env, signal } = context;
  const onLine = (line: string): void => {
    context.stderr.write(`${showControlCharacters(line)}\n`);
  };
  await installHarness({ directory, version, torch, env, cwd, signal, onLine });
  context.stderr.write(`${SETUP_TEXTS[context.language].installed}\n`);
  return directory ?? '.venv';
}

// One that is named must be right; where none is named, none is needed: it is installed then.
async function existingHarness(
  { harness }: SetupArguments,
  { env, cwd }: ToolContext,
): Promise<Harness | null> {
  try {
    return await findHarness({ harness, env, cwd });
  } catch (error) {
    if (harness === undefined && error instanceof HarnessNotFoundError) return null;
    throw error;
  }
}
