import { join } from 'node:path';

/**
 * Where lm_eval would put one checkpoint's results.
 *
 * @example
 * checkpointDirectory('/results', 2000); // '/results/iter_0002000/tiiuae__dense-500m-arch1'
 */
export function checkpointDirectory(directory: string, step: number): string {
  return join(directory, `iter_${String(step).padStart(7, '0')}`, 'tiiuae__dense-500m-arch1');
}
