import type { Checkpoint } from './checkpoint.ts';

/** Whether a checkpoint's name tells no place in the run, as `main` does. */
export function isPlaceless({ step, tokens, stage, index }: Checkpoint): boolean {
  return step === null && tokens === null && stage === null && index === undefined;
}
