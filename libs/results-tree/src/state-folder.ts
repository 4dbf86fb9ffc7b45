/** The folder of a tree that is ours alone: sweep status, lock, attempts. Viewing passes over it. */
export const STATE_FOLDER = '.evalcurve';
