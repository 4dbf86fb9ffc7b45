import type { TokenSchedule } from '@evalcurve/checkpoints';
import * as z from 'zod';

const phases = z
  .array(z.strictObject({ fromStep: z.number().min(0), tokensPerStep: z.number().positive() }))
  .min(1)
  .refine((all) => all[0]?.fromStep === 0, 'expected the first phase from step 0 on')
  .refine((all) => isAscending(all.map(({ fromStep }) => fromStep)), 'expected ascending steps');

const points = z
  .array(z.strictObject({ step: z.number().min(0), tokens: z.number().min(0) }))
  .min(1)
  .refine((all) => isAscending(all.map(({ step }) => step)), 'expected ascending steps');

/** Schema of a `TokenSchedule`: phases from step 0 on, or known points, both ascending. */
export const tokenScheduleSchema: z.ZodType<TokenSchedule> = z.union(
  [z.strictObject({ phases }), z.strictObject({ points })],
  {
    error:
      'expected { "phases": [{ "fromStep", "tokensPerStep" }, …] } or { "points": [{ "step", "tokens" }, …] }',
  },
);

function isAscending(steps: readonly number[]): boolean {
  return steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0));
}
