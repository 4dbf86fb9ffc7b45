import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWith } from './it-with.ts';
import type { RequiringTestDeclaration, TestDeclaration } from './it-with.ts';

/**
 * Declares tests that mount file systems, full or read-only ones; each is given the name of the
 * program that mounts. Where mounting is not allowed (only root may) they are skipped.
 *
 * @param it - Jest's, of `@jest/globals`
 *
 * @example
 * itWithMounts(it)('says that the disk is full', async () => { … });
 */
export function itWithMounts(it: TestDeclaration): RequiringTestDeclaration {
  return itWith({
    it,
    path: mayMount() ? 'mount' : null,
    isRequired: false,
    advice:
      'Mounting is not allowed here, so no test of a full or read-only disk: run them as root on Linux.',
  });
}

function mayMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'evalcurve-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
