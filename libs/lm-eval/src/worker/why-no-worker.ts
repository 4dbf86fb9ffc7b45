import type { Harness } from '../harness.ts';

/** The versions of lm_eval that a worker was tested with. */
const VERSIONS: readonly string[] = ['0.4.9.1', '0.4.9.2', '0.4.10', '0.4.11', '0.4.12', '0.4.13'];

/**
 * Why a harness cannot be kept running from one checkpoint to the next; null where it can.
 *
 * @example
 * whyNoWorker({ version: '0.4.12' }); // null
 * whyNoWorker({ version: '0.4.8' }); // 'it is for lm_eval 0.4.9.1 to 0.4.13, and this is 0.4.8'
 */
export function whyNoWorker({ version }: Pick<Harness, 'version'>): string | null {
  if (VERSIONS.includes(version)) return null;
  return `it is for lm_eval ${VERSIONS[0] ?? ''} to ${VERSIONS.at(-1) ?? ''}, and this is ${version}`;
}
