import { EngineError } from '@evalcurve/evaluation';
import type { EvaluationContext, EvaluationRequest } from '@evalcurve/evaluation';
import { mkdir } from 'node:fs/promises';
import { buildArguments } from './build-arguments.ts';
import type { EngineSetup } from './engine-setup.ts';
import type { HarnessOutcome, RunHarness } from './harness-run.ts';
import { hasResults } from './has-results.ts';
import { linkModelPath } from './model-path.ts';
import { createProgressTracker } from './progress-tracker.ts';
import { recogniseFailure } from './recognise-failure.ts';

/** What {@link evaluateCheckpoint} evaluates, and how. */
export interface EvaluateCheckpointOptions {
  readonly request: EvaluationRequest;
  readonly context: EvaluationContext;
  readonly run: RunHarness;
}

/**
 * Runs the harness on one checkpoint, without the network, in the output folder.
 *
 * @throws EngineError where it fails, or ends without having written results, whatever its exit code
 * @throws the reason of the context's signal
 */
export async function evaluateCheckpoint(
  setup: EngineSetup,
  { request, context, run }: EvaluateCheckpointOptions,
): Promise<void> {
  const { outputDirectory, logFile, onProgress } = context;
  await mkdir(outputDirectory, { recursive: true });
  const modelDirectory = await linkModelPath({ modelDirectory: context.modelDirectory, env: setup.env });
  const parameters = buildArguments(request, { modelDirectory, outputDirectory, device: setup.device });
  onProgress({ phase: 'starting', done: null, total: null });
  const onLine = createProgressTracker(onProgress);
  const outcome = await run({ request, context, parameters, onLine });
  const saved = await hasResults(outputDirectory);
  if (outcome.exitCode !== 0 || !saved) throw failureOf(outcome, { saved, logFile });
}

function failureOf(
  outcome: HarnessOutcome,
  { saved, logFile }: { readonly saved: boolean; readonly logFile: string },
): EngineError {
  const { exitCode, endedBy, lines, fault } = outcome;
  if (fault !== undefined) {
    return new EngineError(`lm_eval failed: ${fault}`, {
      failure: 'other',
      detail: fault,
      logFile,
      exitCode,
    });
  }
  if (endedBy !== null) {
    const detail = `it was ended by ${endedBy}${endedBy === 'SIGKILL' ? ' (the system does so when memory runs out)' : ''}`;
    return new EngineError(`lm_eval failed: ${detail}`, { failure: 'other', detail, logFile, exitCode });
  }
  if (exitCode === 0 && !saved) {
    const detail = saveError(lines) ?? 'it ended without a results file';
    return new EngineError(`lm_eval saved no results: ${detail}`, {
      failure: 'no-results',
      detail,
      logFile,
      exitCode,
    });
  }
  const { failure, detail } = recogniseFailure(lines);
  return new EngineError(`lm_eval failed: ${detail}`, { failure, detail, logFile, exitCode });
}

// "Could not save results aggregated", then the exception as a plain message, and exit code 0.
function saveError(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => line.includes('Could not save results aggregated'));
  const said = at === -1 ? undefined : lines[at + 1];
  return said?.replace(/^.*?\] /u, '').trim() ?? null;
}
