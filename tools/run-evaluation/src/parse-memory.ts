import { EvalcurveError } from '@evalcurve/errors';

/** `--max-memory` was given something that is no size. */
class MemorySizeError extends EvalcurveError {
  readonly received: string;

  constructor(received: string) {
    super(`--max-memory ${received}: expected a size such as 2GB or 800MB`);
    this.received = received;
  }
}

const FACTORS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/**
 * Reads `--max-memory`, in bytes: k, M, G and T are multiples of 1000.
 *
 * @throws MemorySizeError where it is no size
 * @example
 * parseMemory('1.5GB'); // 1500000000
 */
export function parseMemory(text: string): number;
export function parseMemory(text: string | undefined): number | undefined;
export function parseMemory(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(?<amount>\d+(?:\.\d+)?) ?(?<prefix>[kmgt]?)b?$/iu.exec(text);
  const { amount, prefix = '' } = match?.groups ?? {};
  const bytes = Number(amount) * (FACTORS[prefix.toUpperCase()] ?? Number.NaN);
  if (!(bytes >= 1)) throw new MemorySizeError(text);
  return Math.floor(bytes);
}
