import * as z from 'zod';

const eventSchema = z.object({
  time: z.iso.datetime().transform((text) => Date.parse(text)),
  type: z.string(),
  remainingMs: z.number().nullable().optional(),
  durationMs: z.number().optional(),
});

/** One line that `run-evaluation --json` printed; `time` in milliseconds. */
export type SweepEventLine = z.infer<typeof eventSchema>;

/**
 * The events of a sweep as `run-evaluation --json` printed them.
 *
 * @throws ZodError, SyntaxError where a line is something else
 */
export function readSweepEvents(stdout: string): SweepEventLine[] {
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => eventSchema.parse(JSON.parse(line)));
}
