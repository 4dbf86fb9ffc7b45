import type { EngineSetup } from './engine-setup.ts';
import { harnessEnvironment } from './harness-environment.ts';
import type { RunHarness } from './harness-run.ts';
import { pythonScript } from './python-script.ts';
import { runLogged } from './run-logged.ts';

/**
 * Runs lm_eval's command in a process of its own.
 *
 * @example
 * const run = runHarness(setup);
 * await run({ request, context, parameters: ['--model', 'hf', …], onLine }); // { exitCode: 0, … }
 */
export function runHarness(setup: EngineSetup): RunHarness {
  return ({ context, parameters, onLine }) =>
    runLogged({
      setup,
      arguments: [pythonScript('run_harness'), ...parameters],
      env: harnessEnvironment({ ...setup, online: false }),
      // A folder named like a task in the working directory would be taken for the task.
      cwd: context.outputDirectory,
      context,
      onLine,
    });
}
