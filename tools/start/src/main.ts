import { startEvalcurve } from './start-evalcurve.ts';

process.exitCode = await startEvalcurve({ argv: process.argv.slice(2) });
