import { expect, it } from '@jest/globals';
import { parseQueue } from './parse-queue.ts';

// As `squeue --json` of 22.05 tells a task that runs and the tasks that still wait together.
const OLD = {
  jobs: [
    {
      job_id: 3,
      array_job_id: 1,
      array_task_id: 0,
      array_task_string: '',
      name: 'evalcurve-results_x',
      comment: 'evalcurve:1b4e28ba',
      job_state: 'RUNNING',
      state_reason: 'None',
      nodes: 'n1',
      start_time: 1_795_662_009,
      submit_time: 1_795_662_008,
      end_time: 1_795_663_809,
      exit_code: 768,
      restart_cnt: 1,
    },
    {
      job_id: 1,
      array_job_id: 1,
      array_task_id: null,
      array_task_string: '2-4,7%2',
      name: 'evalcurve-results_x',
      comment: 'evalcurve:1b4e28ba',
      job_state: 'PENDING',
      state_reason: 'JobArrayTaskLimit',
      nodes: '',
      start_time: 0,
      submit_time: 1_795_662_008,
      restart_cnt: 0,
    },
  ],
};

const number = (value: number | null) => ({ set: value !== null, infinite: false, number: value ?? 0 });

// The shapes of 23.02 and later: states as lists, numbers as objects.
const NEW = {
  jobs: OLD.jobs.map((job) => ({
    ...job,
    array_job_id: number(job.array_job_id),
    array_task_id: number(job.array_task_id),
    job_state: [job.job_state],
    start_time: number(job.start_time),
    submit_time: number(job.submit_time),
    ...('end_time' in job && { end_time: number(job.end_time ?? null) }),
    exit_code: { status: ['ERROR'], return_code: number((job.exit_code ?? 0) >> 8) },
  })),
};

it.each([
  ['22.05', OLD],
  ['23.02 and later', NEW],
])('reads what Slurm %s prints', (_, queue) => {
  const { jobs } = parseQueue(JSON.stringify(queue));
  expect(jobs[0]).toEqual({
    jobId: 3,
    arrayJobId: 1,
    tasks: [0],
    name: 'evalcurve-results_x',
    comment: 'evalcurve:1b4e28ba',
    states: ['RUNNING'],
    reason: null,
    nodes: 'n1',
    startedAtMs: 1_795_662_009_000,
    submittedAtMs: 1_795_662_008_000,
    endedAtMs: null,
    exitCode: 3,
    restarts: 1,
  });
  expect(jobs[1]).toMatchObject({
    tasks: [2, 3, 4, 7],
    reason: 'JobArrayTaskLimit',
    nodes: null,
    startedAtMs: null,
  });
});

it('reads a job that is of no array', () => {
  const [task] = OLD.jobs;
  const queue = { jobs: [{ ...task, array_job_id: 0, array_task_id: null }] };
  expect(parseQueue(JSON.stringify(queue)).jobs[0]).toMatchObject({ arrayJobId: null, tasks: [] });
});

it('tells that the controller did not answer, where squeue ends with 0 and tells no job', () => {
  const error = { description: 'Failed while looking for jobs', error_number: -1, source: 'slurm_load_jobs' };
  const { errors } = parseQueue(JSON.stringify({ errors: [error], jobs: [] }));
  expect(errors).toEqual(['slurm_load_jobs: Failed while looking for jobs']);
});

it('refuses what is something else', () => {
  expect(() => parseQueue('{"jobs": [{"job_id": "3"}]}')).toThrow('job_id');
});

it('tells apart what ended by itself and what a signal ended', () => {
  const [job] = OLD.jobs;
  const exitCodeOf = (exit_code: unknown): number | null | undefined =>
    parseQueue(JSON.stringify({ jobs: [{ ...job, exit_code }] })).jobs[0]?.exitCode;
  expect([0, 256, 9, { return_code: number(2) }, undefined].map(exitCodeOf)).toEqual([0, 1, null, 2, null]);
});

it('tells when a job has ended that its node is not done with, and not when it will have to', () => {
  const [task] = OLD.jobs;
  const endOf = (...states: string[]) => {
    const { jobs } = parseQueue(JSON.stringify({ jobs: [{ ...task, job_state: states }] }));
    return jobs[0]?.endedAtMs;
  };
  expect(endOf('COMPLETING')).toBe(1_795_663_809_000);
  expect(endOf('CANCELLED', 'COMPLETING')).toBe(1_795_663_809_000);
  expect(endOf('COMPLETED')).toBe(1_795_663_809_000);
  expect(endOf('RUNNING')).toBeNull();
});
