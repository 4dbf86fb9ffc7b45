import type { ToolContext } from '@evalcurve/cli';
import { createEmbeddedEngine } from '@evalcurve/embedded-engine';
import type { EvaluationEngine } from '@evalcurve/evaluation';
import { folderDatasetSource, hubDatasetSource, hubFrom } from '@evalcurve/hub';
import { createLmEvalEngine, findHarness } from '@evalcurve/lm-eval';
import type { EngineChoice } from './choose-engine.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** What {@link openEngine} goes by. */
export interface OpenEngineOptions {
  readonly flags: RunEvaluationArguments;
  readonly context: ToolContext;
  /** Folder of questions that are asked in place of the Hub's, null where there is none. */
  readonly questions: string | null;
}

/**
 * Makes the engine that was chosen.
 *
 * @throws HarnessNotFoundError and the like where it is the harness and there is none
 */
export async function openEngine(
  choice: EngineChoice,
  { flags, context, questions }: OpenEngineOptions,
): Promise<EvaluationEngine> {
  const { cwd, env } = context;
  const hub = hubFrom({ env, endpoint: flags.endpoint, retries: flags.retries });
  if (choice.name === 'lm-eval') {
    const harness = choice.harness ?? (await findHarness({ cwd, env, harness: flags.harness }));
    return createLmEvalEngine({ harness, env, endpoint: hub.url, device: flags.device });
  }
  return createEmbeddedEngine({
    datasets: questions === null ? hubDatasetSource(hub) : folderDatasetSource(questions),
    maxMemoryBytes: flags.maxMemory ?? null,
  });
}
