/**
 * The folder of the checkpoints, one subfolder each: `iter_0000000`, … in the form of the Hub's
 * `tiiuae/dense-500m-arch1`. In Node `fileURLToPath` makes it a path; it ends in a slash.
 *
 * @example
 * new URL('iter_0004200/config.json', DEMO_CHECKPOINTS_URL);
 */
export const DEMO_CHECKPOINTS_URL: URL = new URL('../checkpoints/', import.meta.url);
