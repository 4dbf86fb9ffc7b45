import { basename, resolve } from 'node:path';
import type { LastingUser } from '../lasting-user.ts';

/**
 * Who needs what was fetched for a submission, until its tasks have released it or are over.
 *
 * @example
 * submissionUser('/results/.evalcurve/slurm/1b4e28ba').name; // 'slurm.1b4e28ba'
 */
export function submissionUser(folder: string): LastingUser {
  return { name: `slurm.${basename(folder)}`, endFile: resolve(folder, 'over') };
}
