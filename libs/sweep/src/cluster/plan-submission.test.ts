import { expect, it } from '@jest/globals';
import type { SlurmJob } from '@evalcurve/slurm';
import { entryOf, ZERO_SHOT } from '../__fixtures__/entry.ts';
import type { SweepPlan } from '../sweep-plan.ts';
import { planSubmission, type ClusterRequest } from './plan-submission.ts';
import type { ClusterSweep } from './read-cluster-sweep.ts';
import { commentOf, type Submission } from './submission.ts';

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

function planOf(count: number): SweepPlan {
  const ids = Array.from({ length: count }, (_, index) => `step${index}`);
  const checkpoints = ids.map((id) => ({ checkpoint: entryOf(id, {}).checkpoint, done: null, begun: null }));
  return {
    modelName: 'x',
    engine: 'embedded',
    recipe: ZERO_SHOT,
    depth: null,
    order: 'training',
    checkpoints,
  };
}

function planFor(count: number, facts: Partial<ClusterSweep & ClusterRequest> = {}) {
  return planSubmission({
    root: '/results',
    plan: planOf(count),
    sweep: { ...NOTHING, ...facts },
    maxTasks: 1001,
    timeLimitMs: null,
    request: { ...REQUEST, ...facts },
  });
}

function tasksFor(...asked: Parameters<typeof planFor>): string[][] | undefined {
  return planFor(...asked)?.submission.tasks;
}

function job(task: number[], states: SlurmJob['states']): SlurmJob {
  return {
    ...{ jobId: 7, arrayJobId: 7, tasks: task, name: '', comment: commentOf(SUBMITTED), states },
    ...{ reason: null, nodes: null, startedAtMs: null, submittedAtMs: 0, exitCode: 0, restarts: 0 },
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
