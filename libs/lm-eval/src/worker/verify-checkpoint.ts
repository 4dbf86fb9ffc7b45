import { EngineError } from '@evalcurve/evaluation';
import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { rm } from 'node:fs/promises';
import type { EngineSetup } from '../engine-setup.ts';
import { evaluateCheckpoint } from '../evaluate-checkpoint.ts';
import { runHarness } from '../run-harness.ts';
import { compareAnswers } from './compare-answers.ts';

/**
 * Evaluates a checkpoint that a worker evaluated once more, in a process of its own, and compares
 * all log-likelihoods.
 *
 * @throws EngineError where any of them differs, or the second evaluation fails
 * @throws the reason of the context's signal
 */
export async function verifyCheckpoint(
  setup: EngineSetup,
  { request, context }: { readonly request: EvaluationRequest; readonly context: EvaluationContext },
): Promise<void> {
  const { outputDirectory, logFile } = context;
  const again = `${outputDirectory}.verification`;
  // Its phases are those that have been gone through before.
  const onProgress = (): void => undefined;
  try {
    await evaluateCheckpoint(setup, {
      request,
      context: { ...context, outputDirectory: again, onProgress },
      run: runHarness(setup),
    });
    const { compared, differing, first } = await compareAnswers(outputDirectory, again);
    if (first === null && compared > 0) return;
    const detail =
      first === null
        ? 'no samples were logged that could be compared'
        : `they differ in ${differing} of ${compared} answers, first in ${first}`;
    throw new EngineError(
      `the warm worker does not give what lm_eval's own command gives; evaluate without it: ${detail}`,
      { failure: 'other', detail, logFile, exitCode: null },
    );
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}
