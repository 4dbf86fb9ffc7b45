import { setTimeout as delay } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { Hub } from './hub.ts';
import { TemporaryFailure } from './temporary-failure.ts';

/** How {@link withRetries} repeats. */
export interface WithRetriesOptions {
  readonly hub: Hub;
  readonly signal?: AbortSignal | undefined;
  /** False for a failure that does not count, because the attempt came further than the last one. */
  readonly counts?: () => boolean;
}

const LONGEST_WAIT_MS = 120_000;

/**
 * Repeats what fails with a {@link TemporaryFailure}, with growing, random pauses or those that the
 * Hub asked for; anything else is thrown at once.
 *
 * @throws TemporaryFailure the last one
 */
export async function withRetries<Value>(
  attempt: () => Promise<Value>,
  { hub, signal, counts = () => true }: WithRetriesOptions,
): Promise<Value> {
  return await pRetry(attempt, {
    retries: hub.retries ?? 4,
    minTimeout: hub.retryDelayMs ?? 500,
    maxTimeout: 30_000,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => error instanceof TemporaryFailure,
    shouldConsumeRetry: ({ error }) => !(error instanceof TemporaryFailure) || counts(),
    onFailedAttempt: async ({ error, retriesLeft }) => {
      if (!(error instanceof TemporaryFailure) || error.retryAfterMs === null || retriesLeft === 0) return;
      await delay(Math.min(error.retryAfterMs, LONGEST_WAIT_MS), undefined, {
        signal: signal ?? undefined,
      }).catch(() => signal?.throwIfAborted());
    },
  });
}
