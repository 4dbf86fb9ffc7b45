import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WORKSPACE } from './workspace.mjs';

// Nothing imports the program of a thread: it is started by its name.
const STARTED_THREAD = /new URL\('[.]\/([\w-]+-worker)[.]js', import[.]meta[.]url\)/gu;

/** The programs of threads that a bundle's modules start, by its metafile. */
export function threadsOf({ inputs }) {
  return Object.keys(inputs).flatMap((path) => {
    if (path.includes('node_modules')) return [];
    const names = readFileSync(join(WORKSPACE, path), 'utf8').matchAll(STARTED_THREAD);
    return Array.from(names, ([, name]) => join(WORKSPACE, dirname(path), `${name}.ts`));
  });
}
