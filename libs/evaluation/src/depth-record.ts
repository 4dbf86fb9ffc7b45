import * as z from 'zod';

const limitSchema = z.number().positive().nullable();

/** Schema of a {@link DepthRecord}. */
export const depthRecordSchema = z.object({
  bound: z.number().gt(0).lt(1),
  confidence: z.number().gt(0).lt(1),
  limits: z.array(limitSchema).min(1).readonly(),
  looks: z
    .array(z.object({ limit: limitSchema, n: z.int().positive(), correct: z.int().min(0) }))
    .min(1)
    .readonly(),
  decision: z.enum(['above', 'below', 'undecided']),
});

/**
 * How a checkpoint was asked more and more questions until its accuracy was known to be above or below a bound.
 *
 * - `bound`: the accuracy that it is compared with, a fraction;
 * - `confidence`: with which the intervals of all its looks together hold the accuracy;
 * - `limits`: the `--limit` of each stage that was planned, the last is the deepest one; null for all questions;
 * - `looks`: what came of each stage so far, the last is that of the results beside: questions and right answers;
 * - `decision`: `undecided` where another stage may follow, and after the last one where it told nothing.
 */
export type DepthRecord = z.infer<typeof depthRecordSchema>;
