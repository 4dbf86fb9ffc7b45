import { expect, it } from '@jest/globals';
import { explainJob } from './explain-job.ts';

it.each([
  ['PENDING', 'Dependency', 'waits for another job (Dependency)'],
  ['PENDING', 'DependencyNeverSatisfied', 'waits for a job that failed, for ever (DependencyNeverSatisfied)'],
  ['PENDING', 'QOSMaxGRESPerUser', 'at a limit of the quality of service (QOSMaxGRESPerUser)'],
  ['PENDING', 'SomethingNew', 'SomethingNew'],
  ['PENDING', null, 'waits to be looked at by Slurm'],
  ['TIMEOUT', 'TimeLimit', 'reached its time limit: ask for more with --time (TIMEOUT)'],
  ['SOMETHING_NEW', null, 'SOMETHING_NEW'],
])('says what %s %s means', (state, reason, text) => {
  expect(explainJob({ states: [state], reason }, 'en')).toBe(text);
});
