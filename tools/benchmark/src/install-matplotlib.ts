import { execa } from 'execa';
import { join } from 'node:path';
import type { MeasurementContext } from './measurement.ts';
import { NotMeasuredError } from './not-measured-error.ts';

const REQUIREMENT = 'matplotlib==3.11.2';

/**
 * Installs matplotlib into a virtual environment of its own in the measurement's folder.
 *
 * @returns the path of its Python
 * @throws NotMeasuredError where that fails
 */
export async function installMatplotlib(
  context: Pick<MeasurementContext, 'directory' | 'python' | 'signal'>,
): Promise<string> {
  const { directory, python, signal } = context;
  const environment = join(directory, 'matplotlib');
  const installed = join(environment, 'bin', 'python');
  try {
    await execa(python, ['-m', 'venv', environment], { cancelSignal: signal });
    await execa(installed, ['-m', 'pip', 'install', '--quiet', REQUIREMENT], { cancelSignal: signal });
    return installed;
  } catch (cause) {
    signal.throwIfAborted();
    const hint = 'Name a Python that has it: --python PATH';
    throw new NotMeasuredError(`${REQUIREMENT} cannot be installed`, { hint, cause });
  }
}
