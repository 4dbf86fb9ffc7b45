import { itWithHarness } from '@evalcurve/testing';
import { expect, it } from '@jest/globals';
import { createLmEvalEngine } from '../create-lm-eval-engine.ts';
import { findHarness } from '../find-harness.ts';
import { whyNoWorker } from './why-no-worker.ts';

const tooOld = 'it is for lm_eval 0.4.9.1 to 0.4.13, and this is 0.4.8';

it.each([
  ['0.4.9.1', null],
  ['0.4.13', null],
  ['0.4.8', tooOld],
] as const)('tells of lm_eval %s', (version, reason) => {
  expect(whyNoWorker({ version })).toBe(reason);
});

itWithHarness(it)(
  'is part of what an engine says of itself, where a worker was asked for',
  async (path) => {
    const { env } = process;
    const harness = { ...(await findHarness({ harness: path, env, cwd: process.cwd() })), version: '0.4.8' };
    const engine = { harness, env, endpoint: 'http://127.0.0.1:9', device: 'cpu' };
    const warm = createLmEvalEngine({ ...engine, warm: true });
    expect(await warm.describe()).toMatchObject({ workerProblem: tooOld });
    expect(warm.isKeptWarm).toBe(false);
    expect(await createLmEvalEngine(engine).describe()).not.toHaveProperty('workerProblem');
  },
  60_000,
);
