import { EvalcurveError } from '@evalcurve/errors';

/** A flag was given something that is no size. */
class SizeError extends EvalcurveError {
  readonly flag: string;
  readonly received: string;

  constructor({ flag, received, example }: { flag: string; received: string; example: string }) {
    super(`--${flag} ${received}: expected a size such as ${example}`);
    this.flag = flag;
    this.received = received;
  }
}

const FACTORS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/**
 * Makes the reader of a flag that takes bytes: k, M, G and T are multiples of 1000. What it reads
 * with throws SizeError where the text is no size.
 *
 * @example
 * parseSize('max-memory', { example: '2GB' })('1.5GB'); // 1500000000
 */
export function parseSize(
  flag: string,
  { example }: { readonly example: string },
): (text: string | undefined) => number | undefined {
  return (text) => {
    if (text === undefined) return undefined;
    const match = /^(?<amount>\d+(?:\.\d+)?) ?(?<prefix>[kmgt]?)b?$/iu.exec(text);
    const { amount, prefix = '' } = match?.groups ?? {};
    const bytes = Number(amount) * (FACTORS[prefix.toUpperCase()] ?? Number.NaN);
    if (!(bytes >= 1)) throw new SizeError({ flag, received: text, example });
    return Math.floor(bytes);
  };
}
