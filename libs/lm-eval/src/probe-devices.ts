import { execa } from 'execa';
import * as z from 'zod';
import type { Environment } from './environment.ts';
import { pythonScript } from './python-script.ts';

const devicesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    memoryBytes: z.number().nullable(),
    freeBytes: z.number().nullable(),
  }),
);

/** A device that PyTorch can use besides the CPU: `cuda:0`, its name, and its memory where it is known. */
export type TorchDevice = z.infer<typeof devicesSchema>[number];

/** The Python that {@link probeDevices} asks. */
export interface ProbeDevicesOptions {
  readonly python: string;
  readonly env: Environment;
  readonly signal?: AbortSignal | undefined;
}

// The first import of torch from a slow disk takes most of a minute.
const TIMEOUT_MS = 120_000;

/**
 * The GPUs that a Python's PyTorch can use, none on a machine with a CPU only. Imports torch: takes seconds.
 *
 * @throws ExecaError where torch cannot be imported
 * @example
 * await probeDevices({ python, env }); // [{ id: 'cuda:0', name: 'NVIDIA RTX 4090', memoryBytes: 25252724736, … }]
 */
export async function probeDevices({ python, env, signal }: ProbeDevicesOptions): Promise<TorchDevice[]> {
  const { stdout } = await execa(python, [pythonScript('probe_devices')], {
    ...{ env: { ...env }, extendEnv: false, timeout: TIMEOUT_MS, stdin: 'ignore' },
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  });
  return devicesSchema.parse(JSON.parse(stdout));
}
