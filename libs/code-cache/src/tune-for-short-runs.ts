import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 slower to optimise. A tool ends within a second, and a tenth of its processor time went into
 * optimising functions that were hardly called again; a function that runs for long is still optimised, a few
 * milliseconds later. An unknown flag is ignored.
 */
export function tuneForShortRuns(): void {
  setFlagsFromString(`--interrupt-budget=${interruptBudget}`);
}

/** Bytes of bytecode that a function runs before it is optimised; 67,584 by default in Node 20. */
const interruptBudget = 1_000_000;
