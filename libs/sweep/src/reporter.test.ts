import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { EvaluationEngine } from '@evalcurve/evaluation';
import type { TreeEntry } from '@evalcurve/results-tree';
import { entryOf, evaluationOf, ZERO_SHOT } from './__fixtures__/entry.ts';
import { scriptedEngine } from './__fixtures__/scripted-engine.ts';
import { createReporter } from './reporter.ts';
import type { PlannedCheckpoint } from './sweep-plan.ts';

/** With 50 seconds of scoring recorded, and 10 of fetching. */
function decidedAfter(...questions: readonly number[]): TreeEntry {
  const entry = entryOf('step1', { recipe: ZERO_SHOT });
  const looks = questions.map((n) => ({ limit: n, n, correct: n }));
  const depth = { bound: 0.25, confidence: 0.95, limits: questions, looks, decision: 'above' as const };
  return { ...entry, record: entry.record && { ...entry.record, depth } };
}

function reporterOf(
  checkpoints: readonly PlannedCheckpoint[],
  engine: EvaluationEngine = scriptedEngine(() => 'evaluate'),
) {
  const remainingMs: (number | null)[] = [];
  const description = { name: 'scripted', version: '1', environment: {} };
  const reporter = createReporter({
    ...{ located: new Map(), fetchAhead: 1, lanes: [{ engine, description }] },
    plan: {
      modelName: 'run',
      engine: 'scripted',
      recipe: ZERO_SHOT,
      depth: null,
      order: 'training',
      checkpoints,
    },
    onEvent: (event) => {
      if (event.type === 'progress') remainingMs.push(event.remainingMs);
    },
  });
  return { reporter, remainingMs };
}

const waiting = (id: string): PlannedCheckpoint => ({
  checkpoint: parseCheckpointName(id),
  ...{ done: null, begun: null },
});

it('foresees all stages of a checkpoint from the last one of an earlier run', () => {
  const done = decidedAfter(100, 200);
  const { reporter, remainingMs } = reporterOf([
    { checkpoint: done.checkpoint, done, begun: null },
    waiting('step2'),
  ]);
  const report = reporter.forCheckpoint(parseCheckpointName('step2'));
  report.started(null);
  report.progress({ phase: 'starting', done: null, total: null });
  // 75 seconds, less what the test took.
  expect(remainingMs[0]).toBeGreaterThan(60_000);
});

it('takes the start of an engine into account again where that says that it is not kept', async () => {
  const engine = { ...scriptedEngine(() => 'evaluate'), isKeptWarm: false };
  const { reporter, remainingMs } = reporterOf(['step1', 'step2', 'step3'].map(waiting), engine);
  const first = reporter.forCheckpoint(parseCheckpointName('step1'));
  first.started(null);
  first.progress({ phase: 'starting', done: null, total: null });
  await setTimeout(50);
  first.finished({ evaluation: evaluationOf({}), warnings: [], batchSize: 16 });
  const second = reporter.forCheckpoint(parseCheckpointName('step2'));
  second.started(null);
  second.progress({ phase: 'starting', done: null, total: null });
  // At least that of the third.
  expect(remainingMs.at(-1)).toBeGreaterThan(45);
});

it('tells of a download now and then, and of its beginning and end', () => {
  const { reporter, remainingMs } = reporterOf([waiting('step1')]);
  const report = reporter.forCheckpoint(parseCheckpointName('step1'));
  for (let done = 0; done <= 1000; done += 1) report.fetching({ done, total: 1000 });
  // A thousand take some milliseconds.
  expect(remainingMs.length).toBeGreaterThanOrEqual(2);
  expect(remainingMs.length).toBeLessThan(100);
});
