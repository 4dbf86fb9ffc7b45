import { join, resolve } from 'node:path';
import { valueOf } from './environment.ts';
import type { Environment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { HarnessNotFoundError } from './harness-not-found-error.ts';
import type { SearchedPlace } from './harness-not-found-error.ts';
import { readHarnessPlace } from './harness-place.ts';
import type { HarnessPlace } from './harness-place.ts';
import { harnessSupport } from './harness-support.ts';
import type { Harness, HarnessOrigin } from './harness.ts';
import { libraryConflict } from './library-conflict.ts';
import { probeHarness } from './probe-harness.ts';
import type { HarnessProbe } from './probe-harness.ts';
import { TorchMissingError } from './torch-missing-error.ts';
import { UnsupportedHarnessError } from './unsupported-harness-error.ts';

/** Where {@link findHarness} looks. */
export interface FindHarnessOptions {
  /** A virtual environment, an `lm_eval` program or a source checkout; nothing else is tried then. */
  readonly harness?: string | undefined;
  readonly env: Environment;
  readonly cwd: string;
}

/**
 * The harness to use: the one that is named, else `LM_EVAL_DIR`, else `.venv`, else `lm_eval` on
 * `PATH`. One that is named must be right; a `.venv` without lm_eval is passed over.
 *
 * @throws HarnessNotFoundError where there is none
 * @throws PythonMissingError where its Python cannot be started
 * @throws TorchMissingError where its Python has no PyTorch
 * @throws UnsupportedHarnessError where its version gives wrong numbers
 * @example
 * const harness = await findHarness({ env: process.env, cwd: process.cwd() });
 * harness.version; // '0.4.12'
 */
export async function findHarness({ harness, env, cwd }: FindHarnessOptions): Promise<Harness> {
  const searched: SearchedPlace[] = [];
  for (const { origin, path } of await placesToSearch({ harness, env, cwd })) {
    const place = path === null ? 'holds no lm_eval' : await readHarnessPlace({ path, env, cwd });
    const found = typeof place === 'string' ? place : await probePlace(place, env);
    if (typeof found !== 'string') return harnessOf({ ...found, origin });
    searched.push({ place: path ?? origin, reason: found });
  }
  throw new HarnessNotFoundError(searched);
}

async function placesToSearch({ harness, env, cwd }: FindHarnessOptions): Promise<Place[]> {
  const directory = valueOf(env, 'LM_EVAL_DIR');
  if (harness !== undefined) return [{ origin: '--harness', path: resolve(cwd, harness) }];
  if (directory !== undefined) return [{ origin: 'LM_EVAL_DIR', path: resolve(cwd, directory) }];
  return [
    { origin: '.venv', path: join(cwd, '.venv') },
    { origin: 'PATH', path: await findProgram('lm_eval', env) },
  ];
}

interface Place {
  readonly origin: HarnessOrigin;
  readonly path: string | null;
}

interface ProbedPlace {
  readonly python: string;
  readonly source: HarnessPlace['source'];
  readonly probe: HarnessProbe;
}

// Of the Pythons that could run a source checkout, the first that has torch is the one meant.
async function probePlace(
  { pythons, source }: HarnessPlace,
  env: Environment,
): Promise<ProbedPlace | string> {
  const probed: ProbedPlace[] = [];
  for (const python of pythons) {
    const found = { python, source, probe: await probeHarness(python, env) };
    if (found.probe.torch !== null && versionOf(found) !== null) return found;
    probed.push(found);
  }
  return probed.find((place) => versionOf(place) !== null) ?? 'its Python has no lm_eval';
}

function versionOf({ source, probe }: ProbedPlace): string | null {
  return source === null ? probe.lm_eval : source.version;
}

function harnessOf({
  python,
  source,
  probe,
  origin,
}: ProbedPlace & { readonly origin: HarnessOrigin }): Harness {
  const version = versionOf({ python, source, probe }) ?? '';
  const support = harnessSupport(version);
  const conflict = libraryConflict({ lmEval: version, transformers: probe.transformers });
  const reason = support.kind === 'refused' ? support.reason : conflict;
  if (reason !== null) throw new UnsupportedHarnessError({ version, python, reason });
  if (probe.torch === null) throw new TorchMissingError(python);
  return {
    python,
    sourceDirectory: source?.directory ?? null,
    version,
    origin,
    pythonVersion: probe.python,
    torchVersion: probe.torch,
    transformersVersion: probe.transformers,
    datasetsVersion: probe.datasets,
    warnings: support.kind === 'untested' ? [support.reason] : [],
  };
}
