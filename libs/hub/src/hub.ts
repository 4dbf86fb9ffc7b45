import type { RateLimit } from './rate-limit.ts';

/** A Hugging Face Hub, or a mirror of it, and how to speak to it. Made by `hubFrom`. */
export interface Hub {
  /** Where it is, without a slash at the end: `https://huggingface.co`. */
  readonly url: string;
  /** Sent to {@link Hub.url} only. `hubFrom` makes it non-enumerable, so that no JSON and no log shows it. */
  readonly token?: string;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /**
   * How often a request is repeated after the Hub was busy, out of reach or silent.
   *
   * @default 4
   */
  readonly retries?: number;
  /**
   * Milliseconds before the first repetition; each further one waits twice as long, up to twice that at random.
   *
   * @default 500
   */
  readonly retryDelayMs?: number;
  /**
   * Milliseconds without a single byte after which a request counts as failed.
   *
   * @default 30_000
   */
  readonly stallTimeoutMs?: number;
  /** Shared by all downloads; as fast as they come where it is left out. */
  readonly rateLimit?: RateLimit;
  /** Cache of Python's client (`HF_HUB_CACHE`); what it holds is not fetched again. */
  readonly sharedCacheDirectory?: string;
  /** Where datasets are kept. */
  readonly cacheDirectory?: string;
}
