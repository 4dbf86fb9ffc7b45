import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunRecord } from '@evalcurve/evaluation';
import { attemptDirectoryFor, publishAttempt, readResultsTree, readRunRecord } from '@evalcurve/results-tree';
import { checkpointStanding } from './depth/checkpoint-standing.ts';
import { recordDifferences } from './record-differences.ts';
import type { SweepPlan } from './sweep-plan.ts';

/** Where {@link publishFinishedAttempts} looks. */
export interface PublishFinishedAttemptsOptions {
  /** The results tree. */
  readonly root: string;
  readonly plan: SweepPlan;
}

/**
 * Publishes what a killed sweep had finished and not yet published, and clears away what it had
 * only begun. A finished attempt is told by its `run.json`, which is written last.
 *
 * @returns the plan, with what was published among what is done
 */
export async function publishFinishedAttempts({
  root,
  plan,
}: PublishFinishedAttemptsOptions): Promise<SweepPlan> {
  const published: string[] = [];
  const folder = dirname(attemptDirectoryFor({ root, checkpointId: 'any', attempt: 'any' }));
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const planned = plan.checkpoints.find(
      ({ checkpoint, done }) => !done && name.startsWith(`${checkpoint.id}.`),
    );
    if (!planned || name.includes('.replaced-')) continue;
    const attemptDirectory = join(folder, name);
    const record = await readRunRecord(attemptDirectory);
    if (record && answers(record, { plan, id: planned.checkpoint.id })) {
      await publishAttempt({ attemptDirectory, root, checkpointId: record.checkpoint.id });
      published.push(record.checkpoint.id);
    } else {
      await rm(attemptDirectory, { recursive: true, force: true });
    }
  }
  return published.length === 0 ? plan : withPublished({ root, plan }, published);
}

async function withPublished(
  { root, plan }: PublishFinishedAttemptsOptions,
  published: readonly string[],
): Promise<SweepPlan> {
  const { entries } = await readResultsTree(root);
  const byId = new Map(entries.map((entry) => [entry.checkpoint.id, entry]));
  const checkpoints = plan.checkpoints.map((planned) => {
    const { id } = planned.checkpoint;
    if (!published.includes(id)) return planned;
    return { ...planned, ...checkpointStanding(byId.get(id), plan.depth) };
  });
  return { ...plan, checkpoints };
}

// A finished attempt at another recipe, of another engine, or with more of the error than the plan gives, is no answer to this plan.
function answers(
  record: RunRecord,
  { plan, id }: { readonly plan: SweepPlan; readonly id: string },
): boolean {
  const isCertain = (record.depth?.confidence ?? 1) >= (plan.depth?.confidence ?? 0);
  return isCertain && record.checkpoint.id === id && recordDifferences(record, plan).length === 0;
}
