import * as z from 'zod';
import { isJobAlive } from './is-job-alive.ts';
import { parseTaskRange } from './parse-task-range.ts';
import type { SlurmJob } from './slurm-job.ts';

/** Plain up to 22.05; later a number may be unset or infinite, which is told beside it. */
const numberSchema = z.union([
  z.number().nullable(),
  z.object({ set: z.boolean(), number: z.number() }).transform(({ set, number }) => (set ? number : null)),
]);

const textSchema = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** The status that `wait` gives, up to 22.05; later the code itself. Both are 0 before the end. */
const exitCodeSchema = z
  .union([
    z.int().transform((status) => ((status & 0x7f) === 0 ? status >> 8 : null)),
    z.object({ return_code: numberSchema }).transform(({ return_code: code }) => code),
  ])
  .nullish();

const jobSchema = z.object({
  job_id: z.int(),
  array_job_id: numberSchema,
  array_task_id: numberSchema,
  array_task_string: textSchema,
  name: textSchema,
  comment: textSchema,
  job_state: z.union([z.string().transform((state) => [state]), z.array(z.string()).min(1)]),
  state_reason: textSchema,
  nodes: textSchema,
  start_time: numberSchema,
  submit_time: numberSchema,
  end_time: numberSchema.optional(),
  exit_code: exitCodeSchema,
  restart_cnt: z.int().default(0),
});

const queueSchema = z.object({
  jobs: z.array(jobSchema),
  errors: z.array(z.object({ description: textSchema, source: textSchema })).default([]),
});

/** What `squeue --json` tells. */
export interface Queue {
  readonly jobs: readonly SlurmJob[];
  /** What went wrong: `squeue` ends with 0 all the same, and tells no job. */
  readonly errors: readonly string[];
}

/**
 * The jobs that `squeue --json` tells, of Slurm 22.05 to 25: there the state is a text or a list, and
 * numbers are plain or `{ set, infinite, number }`.
 *
 * @throws ZodError where it is something else
 *
 * @example
 * parseQueue('{"jobs": [], "errors": []}'); // { jobs: [], errors: [] }
 */
export function parseQueue(json: string): Queue {
  const { jobs, errors } = queueSchema.parse(JSON.parse(json));
  return {
    jobs: jobs.map((job) => jobOf(job)),
    errors: errors.map(({ source, description }) => `${source}: ${description}`),
  };
}

function jobOf(job: z.infer<typeof jobSchema>): SlurmJob {
  const [state = 'UNKNOWN', ...flags] = job.job_state;
  const states = [state, ...flags] as const;
  const isPending = state === 'PENDING';
  const hasEnded = states.includes('COMPLETING') || !isJobAlive({ states });
  return {
    jobId: job.job_id,
    arrayJobId: job.array_job_id === 0 ? null : job.array_job_id,
    tasks: job.array_task_id === null ? parseTaskRange(job.array_task_string) : [job.array_task_id],
    name: job.name,
    comment: job.comment,
    states,
    reason: job.state_reason === '' || job.state_reason === 'None' ? null : job.state_reason,
    nodes: job.nodes === '' ? null : job.nodes,
    // While it waits this is when Slurm expects it to start.
    startedAtMs: isPending ? null : inMs(job.start_time),
    submittedAtMs: inMs(job.submit_time) ?? 0,
    // While it runs this is when it will have to.
    endedAtMs: hasEnded ? inMs(job.end_time ?? null) : null,
    exitCode: job.exit_code ?? null,
    restarts: job.restart_cnt,
  };
}

function inMs(seconds: number | null): number | null {
  return seconds === null || seconds === 0 ? null : seconds * 1000;
}
