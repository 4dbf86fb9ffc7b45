import type { Checkpoint } from './checkpoint.ts';

/** From this step on, until the next phase, each step sees so many tokens. */
export interface TokenPhase {
  /** 0 for the first phase; not whole where the batch grew after so many samples. */
  readonly fromStep: number;
  readonly tokensPerStep: number;
}

/** At this step the run had seen so many tokens. */
export interface TokenPoint {
  readonly step: number;
  readonly tokens: number;
}

/** How many tokens a run has seen at a step: phases of constant batch size, or points that are known, both ascending. */
export type TokenSchedule =
  { readonly phases: readonly TokenPhase[] } | { readonly points: readonly TokenPoint[] };

/**
 * The tokens seen at a step, to the whole token. Between known points it interpolates linearly (no
 * tokens at step 0); beyond the last one it is null, for the batch size there is not known.
 *
 * @example
 * tokensAtStep({ phases: [{ fromStep: 0, tokensPerStep: 2_097_152 }] }, 1000); // 2097152000
 */
export function tokensAtStep(schedule: TokenSchedule, step: number): number | null {
  const tokens =
    'phases' in schedule ? sumOfPhases(schedule.phases, step) : interpolated(schedule.points, step);
  return tokens === null ? null : Math.round(tokens);
}

/**
 * The checkpoint with the tokens that a schedule gives its step. Tokens that its name tells stay;
 * so does a checkpoint of a stage, whose step counter may have started anew.
 *
 * @example
 * withTokens(parseCheckpointName('step1000'), { points: [{ step: 2000, tokens: 4e9 }] }).tokens; // 2e9
 */
export function withTokens<T extends Checkpoint>(checkpoint: T, schedule: TokenSchedule): T {
  if (checkpoint.tokens !== null || checkpoint.step === null || checkpoint.stage !== null) return checkpoint;
  return { ...checkpoint, tokens: tokensAtStep(schedule, checkpoint.step) };
}

function sumOfPhases(phases: readonly TokenPhase[], step: number): number {
  return phases
    .map(({ fromStep, tokensPerStep }, index) => {
      const toStep = Math.min(step, phases[index + 1]?.fromStep ?? step);
      return Math.max(0, toStep - fromStep) * tokensPerStep;
    })
    .reduce((sum, tokens) => sum + tokens, 0);
}

function interpolated(points: readonly TokenPoint[], step: number): number | null {
  const above = points.findIndex((point) => point.step >= step);
  const to = points[above];
  if (!to) return null;
  const from = points[above - 1] ?? { step: 0, tokens: 0 };
  if (to.step === from.step) return to.tokens;
  return from.tokens + ((to.tokens - from.tokens) * (step - from.step)) / (to.step - from.step);
}
