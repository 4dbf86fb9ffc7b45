/** A failure after which the same request may succeed; never leaves this package. */
export class TemporaryFailure extends Error {
  /** Of the answer, null where there was none; 200 or 206 where the answer broke off. */
  readonly status: number | null;
  /** How long the Hub asked to wait, null where it did not. */
  readonly retryAfterMs: number | null;

  constructor(cause: unknown, response?: Response) {
    super(response ? `status ${response.status}` : 'no answer', { cause });
    this.name = 'TemporaryFailure';
    this.status = response?.status ?? null;
    this.retryAfterMs = response ? parseRetryAfter(response.headers.get('Retry-After')) : null;
  }
}

/** Whether an answer of this status may be another one later. */
export function isTemporaryStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}

// RFC 9110, 10.2.3: seconds, or a date.
function parseRetryAfter(value: string | null): number | null {
  if (value === null) return null;
  const ms = /^\d+$/u.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
