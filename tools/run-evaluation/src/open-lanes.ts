import type { ToolContext } from '@evalcurve/cli';
import { createEmbeddedEngine } from '@evalcurve/embedded-engine';
import type { EvaluationEngine } from '@evalcurve/evaluation';
import { folderDatasetSource, hubDatasetSource, hubFrom } from '@evalcurve/hub';
import { createLmEvalEngines, findHarness } from '@evalcurve/lm-eval';
import type { RunSweepOptions } from '@evalcurve/sweep';
import type { EngineChoice } from './choose-engine.ts';
import type { RunEvaluationArguments } from './run-evaluation-arguments.ts';

/** What {@link openLanes} goes by. */
export interface OpenLanesOptions {
  readonly flags: RunEvaluationArguments;
  readonly context: ToolContext;
  /** Folder of questions that are asked in place of the Hub's, null where there is none. */
  readonly questions: string | null;
}

/**
 * Makes the engine that was chosen, once for each device.
 *
 * @throws HarnessNotFoundError and the like where it is the harness and there is none
 * @throws DeviceMissingError where there is no such device
 */
export async function openLanes(
  choice: EngineChoice,
  options: OpenLanesOptions,
): Promise<RunSweepOptions['lanes']> {
  const { signal } = options.context;
  const [first, ...others] = await openEngines(choice, options);
  const laneOf = async (engine: EvaluationEngine): Promise<RunSweepOptions['lanes'][0]> => ({
    engine,
    description: await engine.describe(signal),
  });
  return Promise.all([laneOf(first), ...others.map((engine) => laneOf(engine))]);
}

type Engines = readonly [EvaluationEngine, ...EvaluationEngine[]];

async function openEngines(
  choice: EngineChoice,
  { flags, context, questions }: OpenLanesOptions,
): Promise<Engines> {
  const { cwd, env, signal } = context;
  const { endpoint, retries, limitRate, device } = flags;
  const hub = hubFrom({ env, endpoint, retries, limitRate });
  if (choice.name === 'lm-eval') {
    const harness = choice.harness ?? (await findHarness({ cwd, env, harness: flags.harness }));
    const { worker: warm, verifyWorker: verify } = flags;
    return createLmEvalEngines({ harness, env, endpoint: hub.url, device, signal, warm, verify });
  }
  const create = (): EvaluationEngine =>
    createEmbeddedEngine({
      datasets: questions === null ? hubDatasetSource(hub) : folderDatasetSource(questions),
      maxMemoryBytes: flags.maxMemory ?? null,
    });
  const [, ...others] = device?.split(',') ?? [];
  return [create(), ...others.map(create)];
}
