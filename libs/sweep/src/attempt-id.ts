import { randomUUID } from 'node:crypto';

/**
 * A name for one attempt: when it began, and what tells it from every other, whatever a clock that
 * was set back says.
 *
 * @example
 * newAttemptId(new Date('2026-11-24T08:30:12Z')); // '20261124T083012Z-1b4e28ba'
 */
export function newAttemptId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/gu, '');
  return `${time}-${randomUUID().slice(0, 8)}`;
}
