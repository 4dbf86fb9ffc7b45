import { expect, it } from '@jest/globals';
import { parseCheckpointName } from '@evalcurve/checkpoints';
import type { TreeEntry } from '@evalcurve/results-tree';
import { entryOf, ZERO_SHOT } from './__fixtures__/entry.ts';
import { scriptedEngine } from './__fixtures__/scripted-engine.ts';
import { createReporter } from './reporter.ts';
import type { SweepEvent } from './sweep-event.ts';

/** With 50 seconds of scoring recorded, and 10 of fetching. */
function decidedAfter(...questions: readonly number[]): TreeEntry {
  const entry = entryOf('step1', { recipe: ZERO_SHOT });
  const looks = questions.map((n) => ({ limit: n, n, correct: n }));
  const depth = { bound: 0.25, confidence: 0.95, limits: questions, looks, decision: 'above' as const };
  return { ...entry, record: entry.record && { ...entry.record, depth } };
}

it('foresees all stages of a checkpoint from the last one of an earlier run', () => {
  const events: SweepEvent[] = [];
  const done = decidedAfter(100, 200);
  const checkpoint = parseCheckpointName('step2');
  const checkpoints = [
    { checkpoint: done.checkpoint, done, begun: null },
    { checkpoint, done: null, begun: null },
  ];
  const report = createReporter({
    ...{ located: new Map(), fetchAhead: 1, onEvent: (event) => void events.push(event) },
    plan: {
      modelName: 'run',
      engine: 'scripted',
      recipe: ZERO_SHOT,
      depth: null,
      order: 'training',
      checkpoints,
    },
    lanes: [
      {
        engine: scriptedEngine(() => 'evaluate'),
        description: { name: 'scripted', version: '1', environment: {} },
      },
    ],
  }).forCheckpoint(checkpoint);
  report.started(null);
  report.progress({ phase: 'starting', done: null, total: null });
  const [progress] = events.flatMap((event) => (event.type === 'progress' ? [event] : []));
  // 75 seconds, less what the test took.
  expect(progress?.remainingMs).toBeGreaterThan(60_000);
});
