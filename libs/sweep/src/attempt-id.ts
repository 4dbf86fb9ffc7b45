/**
 * A name for one attempt: when it began, and which process made it.
 *
 * @example
 * newAttemptId(new Date('2026-11-24T08:30:12Z')); // '20261124T083012Z-4711'
 */
export function newAttemptId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/gu, '');
  return `${time}-${process.pid}`;
}
