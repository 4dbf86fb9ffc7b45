import { join } from 'node:path';
import type { AskedDepth } from '../depth/asked-depth.ts';
import { localCheckpointSource } from '../local-checkpoint-source.ts';
import { locateAll } from '../locate-all.ts';
import { openTree } from '../open-tree.ts';
import { planSweep } from '../plan-sweep.ts';
import { runSweep, type RunSweepOptions, type SweepOutcome } from '../run-sweep.ts';
import type { SweepEvent } from '../sweep-event.ts';
import type { CheckpointSource } from '../checkpoint-source.ts';
import type { SweepOrder } from '../sweep-plan.ts';
import { ZERO_SHOT } from './entry.ts';
import type { ScriptedEngine } from './scripted-engine.ts';

/** One sweep over `run/` in a test's folder, into `results/` in it. */
export interface SweepOfRunOptions extends Partial<
  Pick<RunSweepOptions, 'fetchAhead' | 'keepDownloads' | 'signal' | 'now'>
> {
  readonly directory: string;
  /** One a device. */
  readonly engines: readonly [ScriptedEngine, ...ScriptedEngine[]];
  /** What is different from a local folder, which has nothing to fetch. */
  readonly source?: (local: CheckpointSource) => Partial<CheckpointSource>;
  readonly recipe?: Partial<typeof ZERO_SHOT>;
  readonly order?: SweepOrder;
  readonly depth?: AskedDepth;
  readonly force?: boolean;
  readonly onEvent?: (event: SweepEvent) => void;
}

/** Plans and runs a sweep of one task as the tools do. */
export async function sweepOfRun(options: SweepOfRunOptions): Promise<SweepOutcome> {
  const { directory, engines, signal = new AbortController().signal } = options;
  const root = join(directory, 'results');
  const local = await localCheckpointSource(join(directory, 'run'));
  const source = { ...local, ...options.source?.(local) };
  const plan = planSweep({
    ...{ modelName: source.name, checkpoints: source.checkpoints, engine: 'scripted' },
    recipe: { ...ZERO_SHOT, tasks: ['arc_easy'], ...options.recipe },
    existing: await openTree(root),
    order: options.order ?? 'training',
    depth: options.depth ?? null,
    force: options.force ?? false,
  });
  const [first, ...others] = await Promise.all(
    engines.map(async (engine) => ({ engine, description: await engine.describe() })),
  );
  if (!first) throw new Error('no engine');
  return runSweep({
    ...{ plan, root, source, signal, lanes: [first, ...others], evalcurveVersion: '0.1.0' },
    located: await locateAll({ plan, source, signal }),
    fetchAhead: options.fetchAhead ?? 1,
    keepDownloads: options.keepDownloads ?? 0,
    onEvent: options.onEvent ?? (() => undefined),
    ...(options.now && { now: options.now }),
  });
}
