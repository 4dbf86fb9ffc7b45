import { createRequire } from 'node:module';

const here = createRequire(import.meta.url);

/** Finds what this package ships and depends on from where it is installed, also from a bundle that holds its code. */
export const ownRequire = createRequire(here.resolve('@evalcurve/embedded-engine/package.json'));
