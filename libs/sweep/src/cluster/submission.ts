import * as z from 'zod';

/** Schema of a {@link Submission}. */
export const submissionSchema = z.object({
  schemaVersion: z.literal(1),
  id: z.string().regex(/^[\w-]+$/u),
  jobId: z.int().positive().nullable(),
  submittedAt: z.iso.datetime(),
  tasks: z.array(z.array(z.string()).min(1)),
});

/**
 * What was submitted to a cluster at once: one array of tasks, each with checkpoints of its own.
 *
 * - `jobId`: Slurm's, null where its submission was cut off; the jobs are found by {@link commentOf}
 * - `tasks`: checkpoint ids of each task, by its index
 */
export type Submission = z.infer<typeof submissionSchema>;

/**
 * The comment that the jobs of a submission carry.
 *
 * @example
 * commentOf({ id: '1b4e28ba' }); // 'evalcurve:1b4e28ba'
 */
export function commentOf({ id }: Pick<Submission, 'id'>): string {
  return `evalcurve:${id}`;
}

/**
 * The comment that the last job of a submission carries, which draws the curve.
 *
 * @example
 * curveCommentOf({ id: '1b4e28ba' }); // 'evalcurve:1b4e28ba:curve'
 */
export function curveCommentOf(submission: Pick<Submission, 'id'>): string {
  return `${commentOf(submission)}:curve`;
}

/**
 * The name of the part of a sweep that a task is.
 *
 * @example
 * partOf({ id: '1b4e28ba' }, 3); // '1b4e28ba-3'
 */
export function partOf({ id }: Pick<Submission, 'id'>, task: number | string): string {
  return `${id}-${task}`;
}
