import { startEvalcurve } from './start-evalcurve.ts';

/** Of the process, once the tool is over. */
export const exitCode = startEvalcurve({ argv: process.argv.slice(2) });
