import { renameSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { testDirectory, type TestDirectory } from '@evalcurve/testing';
import { planOf } from '../__fixtures__/plan-of.ts';
import { writeEvaluation } from '../__fixtures__/write-evaluation.ts';
import { followTasks } from './follow-tasks.ts';

let directory: TestDirectory;

afterEach(() => directory.remove());

// What stands for a cluster whose task is over, on a disk that shows late what it has published.
async function outcomeAfter(state: string, looks: number) {
  const job = `{"job_id": 7, "array_job_id": 7, "array_task_id": 0, "comment": "evalcurve:1b4e28ba", "job_state": "${state}",
    "start_time": 1795662008, "submit_time": 1795662008}`;
  directory = await testDirectory({
    'bin/squeue': `#!/bin/sh\necho '{"jobs": [${job}]}'\n`,
    '.evalcurve/slurm/1b4e28ba/submission.json':
      '{"schemaVersion":1,"id":"1b4e28ba","jobId":7,"submittedAt":"2026-11-26T03:00:00.000Z","tasks":[["step0"]]}',
  });
  const { path: root } = directory;
  const plan = planOf(1);
  const unseen = join(root, '.evalcurve/unseen');
  await writeEvaluation(unseen, { request: plan });
  await writeFile(join(unseen, 'run.json'), '{}');
  let left = looks;
  return followTasks({
    ...{ root, plan, slurm: { env: { PATH: `${root}/bin:/usr/bin:/bin` } }, intervalMs: 10 },
    ...{ signal: new AbortController().signal, onEvent: () => undefined, onUnreachable: () => undefined },
    onStates: () => {
      left -= 1;
      if (left === 0) renameSync(unseen, join(root, 'step0'));
    },
  });
}

it('waits for what a task has published that Slurm tells to have ended well', async () => {
  expect(await outcomeAfter('COMPLETED', 8)).toEqual({ evaluated: ['step0'], doneBefore: [], failed: [] });
});

it('waits no longer than some looks where the task was cancelled', async () => {
  const { failed } = await outcomeAfter('CANCELLED', 8);
  expect(failed).toMatchObject([
    { id: 'step0', reason: 'its task is over without it: cancelled (CANCELLED)' },
  ]);
});
