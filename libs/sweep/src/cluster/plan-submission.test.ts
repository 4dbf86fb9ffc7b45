import { expect, it } from '@jest/globals';
import type { SlurmJob } from '@evalcurve/slurm';
import { entryOf, ZERO_SHOT } from '../__fixtures__/entry.ts';
import { planOf } from '../__fixtures__/plan-of.ts';
import { checkpointStates } from './checkpoint-states.ts';
import { planSubmission, type ClusterRequest, type PlanSubmissionOptions } from './plan-submission.ts';
import type { ClusterSweep } from './read-cluster-sweep.ts';
import { commentOf, partOf, type Submission } from './submission.ts';

const REQUEST: ClusterRequest = {
  name: 'evalcurve-x',
  workingDirectory: '/',
  checkpointsPerTask: 1,
  resources: {},
  finalCommands: [['draw']],
  commandFor: ({ checkpoints, part }) => ['evaluate', checkpoints, part],
};
const NOTHING: ClusterSweep = {
  submissions: [],
  jobs: [],
  parts: new Map(),
  phases: new Map(),
  published: new Set(),
  complaints: new Map(),
};

type Facts = Partial<
  ClusterSweep & ClusterRequest & Pick<PlanSubmissionOptions, 'records' | 'timeLimitMs' | 'maxTasks'>
>;

function planFor(count: number, facts: Facts = {}) {
  return planSubmission({
    root: '/results',
    plan: planOf(count),
    sweep: { ...NOTHING, ...facts },
    ...{ maxTasks: 1001, timeLimitMs: null, records: [], ...facts },
    request: { ...REQUEST, ...facts, maxTasks: undefined },
  });
}

function tasksFor(...asked: Parameters<typeof planFor>): string[][] | undefined {
  return planFor(...asked)?.submission.tasks;
}

function statesOf(sweep: Partial<ClusterSweep>): Record<string, string> {
  const states = checkpointStates('/results', { ...NOTHING, ...sweep });
  return Object.fromEntries(states.map(({ id, state }) => [id, state]));
}

function job(task: number[], states: SlurmJob['states']): SlurmJob {
  return {
    ...{ jobId: 7, arrayJobId: 7, tasks: task, name: '', comment: commentOf(SUBMITTED), states },
    ...{
      reason: null,
      nodes: null,
      startedAtMs: null,
      submittedAtMs: 0,
      endedAtMs: null,
      exitCode: 0,
      restarts: 0,
    },
  };
}

const SUBMITTED: Submission = {
  schemaVersion: 1,
  id: '1b4e28ba',
  jobId: 7,
  submittedAt: '2026-11-26T03:00:00.000Z',
  tasks: [['step0'], ['step1', 'step2'], ['step3'], ['step4']],
};

it('submits what neither is published nor waits nor runs', () => {
  const jobs = [job([0], ['COMPLETED']), job([1], ['RUNNING']), job([2], ['TIMEOUT']), job([3], ['PENDING'])];
  const sweep = { submissions: [SUBMITTED], jobs, published: new Set(['step0']) };
  expect(tasksFor(6, sweep)).toEqual([['step3'], ['step5']]);
  expect(tasksFor(1, sweep)).toBeUndefined();
});

it('leaves what failed to the task that has it for as long as Slurm holds that: it tries again', () => {
  const failed = [{ id: 'step1', reason: 'no memory left', logFile: '/task-1.log' }];
  const parts = new Map([[partOf(SUBMITTED, 1), { planned: ['step1', 'step2'], running: [], failed }]]);
  const sweep = { submissions: [SUBMITTED], parts };
  const again = job([1], ['PENDING']);
  expect(tasksFor(3, { ...sweep, jobs: [again], published: new Set(['step0']) })).toBeUndefined();
  expect(statesOf({ ...sweep, jobs: [again] })).toMatchObject({ step1: 'waiting', step2: 'waiting' });
  const running = { ...job([1], ['RUNNING']), startedAtMs: 1 };
  expect(tasksFor(3, { ...sweep, jobs: [running], published: new Set(['step0']) })).toBeUndefined();
  expect(statesOf({ ...sweep, jobs: [running] })).toMatchObject({ step1: 'failed', step2: 'waiting' });
  const over = { ...sweep, jobs: [job([1], ['TIMEOUT'])], published: new Set(['step0']) };
  expect(tasksFor(3, over)).toEqual([['step1'], ['step2']]);
});

it('submits again what Slurm has forgotten, and what runs under an id that is another job by now', () => {
  const other = { ...job([0], ['RUNNING']), comment: 'evalcurve:ffffffff' };
  expect(tasksFor(1, { submissions: [SUBMITTED], jobs: [other] })).toEqual([['step0']]);
});

it('keeps downloads for a submission until no task of it waits or runs', () => {
  const folder = '/results/.evalcurve/slurm/1b4e28ba';
  const before = { submissions: [SUBMITTED], jobs: [job([0], ['TIMEOUT']), job([3], ['PENDING'])] };
  expect(planFor(6, before)?.over).toEqual([]);
  const planned = planFor(6, { ...before, jobs: [job([0], ['TIMEOUT'])] });
  expect(planned?.over).toEqual([folder]);
  // The last job says so by itself.
  expect(planned?.finalScript).toContain(`\ntouch ${planned?.folder}/over || status=$?\ndraw || status=$?\n`);
});

it('fits 10,000 checkpoints into one array', () => {
  const tasks = tasksFor(10_000) ?? [];
  expect(tasks).toHaveLength(1001);
  expect(new Set(tasks.flat()).size).toBe(10_000);
  expect(tasksFor(5, { checkpointsPerTask: 2 })).toEqual([['step0', 'step1'], ['step2', 'step3'], ['step4']]);
});

it('lets no task take more than half of the time limit, rather than give all to one array', () => {
  const { record } = entryOf('step0', { recipe: ZERO_SHOT });
  if (record === null) throw new Error('no record');
  const records = [{ ...record, phaseDurationsMs: { starting: 5000, scoring: 60_000 } }];
  const auto = { checkpointsPerTask: 'auto', records, maxTasks: 3 } as const;
  expect(tasksFor(27, auto)?.map((ids) => ids.length)).toEqual([9, 9, 9]);
  const cut = tasksFor(27, { ...auto, timeLimitMs: 300_000 });
  expect(cut?.map((ids) => ids.length)).toEqual([2, 2, 2]);
});
