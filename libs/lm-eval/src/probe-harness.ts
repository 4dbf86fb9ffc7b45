import { execa } from 'execa';
import * as z from 'zod';
import type { Environment } from './environment.ts';
import { PythonMissingError } from './python-missing-error.ts';
import { pythonScript } from './python-script.ts';

const probeSchema = z.object({
  python: z.string(),
  lm_eval: z.string().nullable(),
  torch: z.string().nullable(),
  transformers: z.string().nullable(),
  datasets: z.string().nullable(),
});

/** The versions that a Python has installed, null each where it has not. */
export type HarnessProbe = z.infer<typeof probeSchema>;

const TIMEOUT_MS = 30_000;

/**
 * The versions of lm_eval and its libraries that a Python has installed, by their metadata.
 *
 * @throws PythonMissingError where that Python cannot be started
 * @example
 * await probeHarness('/opt/venv/bin/python', process.env);
 * // { python: '3.11.7', lm_eval: '0.4.12', torch: '2.13.0+cpu', transformers: '5.23.0', datasets: '5.2.0' }
 */
export async function probeHarness(python: string, env: Environment): Promise<HarnessProbe> {
  const options = { env: { ...env }, extendEnv: false, timeout: TIMEOUT_MS, stdin: 'ignore' } as const;
  try {
    const { stdout } = await execa(python, [pythonScript('probe_harness')], options);
    return probeSchema.parse(JSON.parse(stdout));
  } catch (error) {
    throw new PythonMissingError({ python, detail: detailOf(error), cause: error });
  }
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  if (said !== '') return said.split('\n').at(-1) ?? said;
  return 'shortMessage' in error ? String(error.shortMessage) : error.message;
}
