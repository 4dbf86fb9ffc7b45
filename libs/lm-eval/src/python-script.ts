import { fileURLToPath } from 'node:url';

/** The Python programs that this package ships, in its folder `python`. */
export type PythonScript =
  'probe_devices' | 'probe_harness' | 'prepare_datasets' | 'run_harness' | 'verify_harness' | 'worker';

/**
 * The absolute path of a Python program of this package.
 *
 * @example
 * pythonScript('run_harness'); // '…/libs/lm-eval/python/run_harness.py'
 */
export function pythonScript(name: PythonScript): string {
  return fileURLToPath(new URL(`../python/${name}.py`, import.meta.url));
}
