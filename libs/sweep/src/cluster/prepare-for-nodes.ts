import type { EvaluationRequest } from '@evalcurve/evaluation';
import { attemptDirectoryFor } from '@evalcurve/results-tree';
import { checkModel } from '../check-model.ts';
import { checkRoom } from '../check-room.ts';
import type { SourceCheckpoint } from '../checkpoint-source.ts';
import { prepareData } from '../prepare-data.ts';
import { createReporter, type SweepReporter } from '../reporter.ts';
import type { RunSweepOptions } from '../run-sweep.ts';
import type { LocatedFile } from './located-file.ts';

/** What the machine needs that prepares the work of others. */
export interface PrepareForNodesOptions extends Pick<
  RunSweepOptions,
  'plan' | 'root' | 'source' | 'located' | 'lanes' | 'signal' | 'onEvent'
> {
  /** Whether the checkpoints are fetched here; else each task fetches its own. */
  readonly fetchesHere: boolean;
}

/**
 * Does what needs the network, or would fail every task alike: lets the engine see the model, brings
 * the datasets into the cache and, where asked, the checkpoints.
 *
 * @param ids - of the checkpoints that are going to be submitted
 * @returns where they are now, null where tasks find them by themselves
 * @throws NoRoomError where the disk cannot hold them all, and what engine and source throw
 */
export async function prepareForNodes(
  options: PrepareForNodesOptions,
  ids: readonly string[],
): Promise<LocatedFile | null> {
  const { plan, source, signal, lanes } = options;
  const reporter = createReporter({ ...options, fetchAhead: 0 });
  const targets = await locateTargets(options, ids);
  const [target] = targets;
  if (!target) return null;
  const { engine } = lanes[0];
  await checkModel({ engine, source, signal, target });
  // Other than in a sweep here none can be deleted before the last is fetched.
  if (options.fetchesHere) await checkRoom({ source, targets, keepDownloads: targets.length });
  const { checkpoint, model } = target;
  const request: EvaluationRequest = { checkpoint, model, recipe: plan.recipe };
  await prepareData({ engine, signal, request, report: reporter.forCheckpoint(checkpoint) });
  const { downloads } = source;
  if (options.fetchesHere && downloads !== null) return fetchAll(options, { targets, reporter, downloads });
  // The task that fetches it must not find it used here as long as tasks are followed.
  await source.leave(target).catch(() => undefined);
  return null;
}

async function locateTargets(
  { plan, source, located, signal }: PrepareForNodesOptions,
  ids: readonly string[],
): Promise<SourceCheckpoint[]> {
  const targets: SourceCheckpoint[] = [];
  for (const id of ids) {
    const planned = plan.checkpoints.find(({ checkpoint }) => checkpoint.id === id);
    if (planned) targets.push(located.get(id) ?? (await source.locate(planned.checkpoint, signal)));
  }
  return targets;
}

interface FetchAllOptions {
  readonly targets: readonly SourceCheckpoint[];
  readonly reporter: SweepReporter;
  readonly downloads: string;
}

async function fetchAll(
  { root, source, signal }: PrepareForNodesOptions,
  { targets, reporter, downloads }: FetchAllOptions,
): Promise<LocatedFile> {
  const { name, layout } = source;
  const checkpoints: LocatedFile['checkpoints'] = [];
  for (const target of targets) {
    const { checkpoint, model } = target;
    const report = reporter.forCheckpoint(checkpoint);
    const scratchDirectory = attemptDirectoryFor({ root, checkpointId: checkpoint.id, attempt: 'fetch' });
    const directory = await source.fetch(target, {
      scratchDirectory,
      signal,
      onProgress: ({ fetchedBytes: done, totalBytes: total }) => {
        report.fetching({ done, total });
      },
    });
    report.fetched();
    checkpoints.push({ checkpoint, model, directory });
  }
  return { schemaVersion: 1, name, layout, downloads, checkpoints };
}
