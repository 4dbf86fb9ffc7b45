import type { SweepPhase } from './sweep-event.ts';

/** The phases that an engine which is kept need not go through again: no checkpoint changes what is asked, nor the program that asks. */
export const ONCE_PHASES: readonly SweepPhase[] = [
  'preparing',
  'starting',
  'building-contexts',
  'tokenizing',
];
