import { execFileSync } from 'node:child_process';
import { itWith } from './it-with.ts';
import type { RequiringTestDeclaration, TestDeclaration } from './it-with.ts';

/**
 * Declares tests on a real Slurm, which `startSlurm` starts; each is given the program that installs it.
 * Where this is not root on a system with apt they are skipped, or fail with EVALCURVE_REQUIRE_SLURM=1.
 *
 * @param it - Jest's, of `@jest/globals`
 *
 * @example
 * itWithSlurm(it)('follows its tasks', async () => { … });
 */
export function itWithSlurm(it: TestDeclaration): RequiringTestDeclaration {
  return itWith({
    it,
    path: mayInstall() ? 'apt-get' : null,
    isRequired: process.env['EVALCURVE_REQUIRE_SLURM'] === '1',
    advice: 'No Slurm can be started here, so no test on a cluster: run them as root on Debian or Ubuntu.',
  });
}

function mayInstall(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
