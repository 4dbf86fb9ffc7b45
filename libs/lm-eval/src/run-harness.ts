import { EngineError } from '@evalcurve/evaluation';
import type { EngineSetup } from './engine-setup.ts';
import { harnessEnvironment } from './harness-environment.ts';
import type { RunHarness } from './harness-run.ts';
import { pythonScript } from './python-script.ts';
import { runLogged } from './run-logged.ts';

/**
 * Runs lm_eval's command in a process of its own; rejects with an EngineError where prompts are to share what they
 * begin with, which that command cannot do.
 *
 * @example
 * const run = runHarness(setup);
 * await run({ request, context, parameters: ['--model', 'hf', …], onLine }); // { exitCode: 0, … }
 */
export function runHarness(setup: EngineSetup): RunHarness {
  return async ({ request, context, parameters, onLine }) => {
    if (request.recipe.sharePrefix === true) throw cannotShare(context.logFile);
    return runLogged({
      setup,
      arguments: [pythonScript('run_harness'), ...parameters],
      env: harnessEnvironment({ ...setup, online: false }),
      // A folder named like a task in the working directory would be taken for the task.
      cwd: context.outputDirectory,
      context,
      onLine,
    });
  };
}

// Else a folder of results would hold two kinds.
function cannotShare(logFile: string): EngineError {
  const detail = 'only a process that is kept for all checkpoints has prompts share what they begin with';
  return new EngineError(`lm_eval was not run: ${detail}`, {
    failure: 'other',
    detail,
    logFile,
    exitCode: null,
  });
}
