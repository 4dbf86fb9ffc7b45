import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attemptDirectoryFor, publishAttempt, readRunRecord } from '@evalcurve/results-tree';
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
 * @returns ids of the checkpoints that were published
 */
export async function publishFinishedAttempts({
  root,
  plan,
}: PublishFinishedAttemptsOptions): Promise<string[]> {
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
    if (record?.checkpoint.id === planned.checkpoint.id) {
      await publishAttempt({ attemptDirectory, root, checkpointId: record.checkpoint.id });
      published.push(record.checkpoint.id);
    } else {
      await rm(attemptDirectory, { recursive: true, force: true });
    }
  }
  return published;
}
