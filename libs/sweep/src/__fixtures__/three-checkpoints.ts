import { testDirectory, type TestDirectory } from '@evalcurve/testing';

/** A folder for `sweepOfRun`, whose run has the checkpoints step1 to step3. */
export function threeCheckpoints(): Promise<TestDirectory> {
  return testDirectory({
    'run/step1/config.json': '{}',
    'run/step2/config.json': '{}',
    'run/step3/config.json': '{}',
  });
}
