import { resolve } from 'node:path';
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
  /** Folder of the preset's own questions, null where it has none. */
  readonly data: string | null;
}

/**
 * Makes the engine that was chosen.
 *
 * @throws HarnessNotFoundError and the like where it is the harness and there is none
 */
export async function openEngine(
  choice: EngineChoice,
  { flags, context, data }: OpenEngineOptions,
): Promise<EvaluationEngine> {
  const { cwd, env } = context;
  const hub = hubFrom({ env, endpoint: flags.endpoint, retries: flags.retries });
  if (choice.name === 'lm-eval') {
    const harness = choice.harness ?? (await findHarness({ cwd, env, harness: flags.harness }));
    return createLmEvalEngine({ harness, env, endpoint: hub.url, device: flags.device });
  }
  const folder = flags.data === undefined ? data : resolve(cwd, flags.data);
  return createEmbeddedEngine({
    datasets: folder === null ? hubDatasetSource(hub) : folderDatasetSource(folder),
    maxMemoryBytes: flags.maxMemory ?? null,
  });
}
