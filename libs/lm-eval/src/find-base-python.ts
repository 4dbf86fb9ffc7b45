import type { Environment } from './environment.ts';
import { findProgram } from './find-program.ts';
import { probeHarness } from './probe-harness.ts';
import { PythonMissingError } from './python-missing-error.ts';

/** The oldest Python that lm_eval 0.4.12 runs on: major and minor version. */
const OLDEST = [3, 10] as const;

/**
 * The Python of this machine that a virtual environment for the harness can be made with.
 *
 * @throws PythonMissingError where there is none, or it is older than 3.10
 * @example
 * await findBasePython(process.env); // { python: '/usr/bin/python3', version: '3.11.7' }
 */
export async function findBasePython(
  env: Environment,
): Promise<{ readonly python: string; readonly version: string }> {
  const python = (await findProgram('python3', env)) ?? (await findProgram('python', env));
  if (python === null) throw new PythonMissingError({ python: 'python3', detail: 'not found on PATH' });
  const { python: version } = await probeHarness(python, env);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    const detail = `it is ${version}, expected ${OLDEST.join('.')} or newer`;
    throw new PythonMissingError({ python, detail });
  }
  return { python, version };
}
