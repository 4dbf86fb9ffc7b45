import { expect, it } from '@jest/globals';
import { runArguments } from './run-arguments.ts';

it('gives back the flags that were given, and no others', () => {
  const flags = {
    trustRemoteCode: false,
    worker: true,
    verifyWorker: false,
    sharePrefix: true,
    keepDownloads: Infinity,
    fetchAhead: 1,
    retries: 4,
    force: true,
    dryRun: false,
    json: false,
  };
  expect(
    runArguments({ ...flags, preset: 'pythia', checkpoints: 'step1000', limit: 2, batchSize: 'auto' }),
  ).toEqual([
    ...[
      '--preset',
      'pythia',
      '--checkpoints',
      'step1000',
      '--limit',
      '2',
      '--batch-size',
      'auto',
      '--share-prefix',
      '--keep-downloads',
    ],
  ]);
});
