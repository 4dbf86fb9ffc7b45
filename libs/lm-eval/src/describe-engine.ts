import type { EngineDescription } from '@evalcurve/evaluation';
import { DeviceMissingError } from './device-missing-error.ts';
import type { EngineSetup } from './engine-setup.ts';
import { probeDevices } from './probe-devices.ts';
import type { TorchDevice } from './probe-devices.ts';

/**
 * The harness' version, those of its libraries, and the device that it will use.
 *
 * @throws DeviceMissingError where the device asked for does not exist
 * @throws ExecaError where torch cannot be imported
 */
export async function describeEngine(setup: EngineSetup, signal?: AbortSignal): Promise<EngineDescription> {
  const { harness, env } = setup;
  const devices = await probeDevices({ python: harness.python, env, signal });
  const device = deviceOf(setup, devices);
  const name = devices.find(({ id }) => id === device)?.name;
  return {
    name: 'lm-eval',
    version: harness.version,
    environment: {
      python: harness.pythonVersion,
      torch: harness.torchVersion,
      ...(harness.transformersVersion === null ? {} : { transformers: harness.transformersVersion }),
      ...(harness.datasetsVersion === null ? {} : { datasets: harness.datasetsVersion }),
      device,
      ...(name === undefined ? {} : { deviceName: name }),
      ...(harness.sourceDirectory === null ? {} : { source: harness.sourceDirectory }),
    },
  };
}

function deviceOf({ device }: EngineSetup, devices: readonly TorchDevice[]): string {
  const cuda = devices.filter(({ id }) => id.startsWith('cuda:'));
  if (device === null) return cuda[0]?.id ?? 'cpu';
  const available = ['cpu', ...(cuda.length > 0 ? ['cuda'] : []), ...devices.map(({ id }) => id)];
  if (!available.includes(device)) throw new DeviceMissingError({ device, available });
  return device;
}
