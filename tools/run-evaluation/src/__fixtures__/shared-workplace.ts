import { fileURLToPath } from 'node:url';
import { slurmWorkplace, type SlurmWorkplace } from '@evalcurve/testing';
import { sharedCluster } from './shared-cluster.ts';

const program = fileURLToPath(new URL('../../bin.js', import.meta.url));

/**
 * A cluster on which the tests of a file evaluate the demo.
 *
 * @param words - with which each call goes on
 */
export function sharedWorkplace(...words: string[]): () => Promise<SlurmWorkplace> {
  const demo = ['--preset', 'demo', '--engine', 'embedded', '--on', 'slurm'];
  return sharedCluster(() => slurmWorkplace({ program, words: [...demo, ...words] }));
}
