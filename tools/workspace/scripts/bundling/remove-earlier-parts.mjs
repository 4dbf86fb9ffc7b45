import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the parts of an earlier bundle, whose names are those of their contents. */
export function removeEarlierParts(outdir) {
  mkdirSync(outdir, { recursive: true });
  const parts = readdirSync(outdir).filter((name) => /-[A-Z\d]{8}\.c?js$/u.test(name));
  for (const name of parts) rmSync(join(outdir, name));
}
