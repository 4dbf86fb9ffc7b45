import { fileURLToPath } from 'node:url';
import { slurmWorkplace, type SlurmWorkplace } from '@evalcurve/testing';
import { afterAll } from '@jest/globals';

const program = fileURLToPath(new URL('../../bin.js', import.meta.url));

/**
 * A cluster on which the tests of a file evaluate the demo: the first that asks for it starts it, and it is stopped after the last.
 *
 * @param words - with which each call goes on
 */
export function sharedWorkplace(...words: string[]): () => Promise<SlurmWorkplace> {
  let started: Promise<SlurmWorkplace> | null = null;
  afterAll(async () => {
    await (await started)?.stop();
  });
  const demo = ['--preset', 'demo', '--engine', 'embedded', '--on', 'slurm'];
  return () => (started ??= slurmWorkplace({ program, words: [...demo, ...words] }));
}
