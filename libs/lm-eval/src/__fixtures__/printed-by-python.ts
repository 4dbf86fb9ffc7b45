import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { pythonOfProgram } from '../program-python.ts';
import { pythonScript } from '../python-script.ts';

/**
 * The lines that a program prints which a harness' Python runs, and which can import the worker's modules.
 *
 * @param harness - an `lm_eval` program
 * @param command - the program, then what it finds in `sys.argv`
 */
export async function printedByPython(
  harness: string,
  [program = '', ...parameters]: readonly string[],
): Promise<string[]> {
  const python = await pythonOfProgram(harness, process.env);
  if (python === null) throw new TypeError(`${harness} is run by no Python that can be found`);
  const code = `import sys\nsys.path.insert(0, ${JSON.stringify(dirname(pythonScript('worker')))})\n${program}`;
  const { stdout } = await promisify(execFile)(python, ['-c', code, ...parameters], {
    env: { ...process.env, HF_HUB_OFFLINE: '1' },
  });
  return stdout.trim().split('\n');
}
