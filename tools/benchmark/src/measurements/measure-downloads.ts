import { startHub, writeCheckpointRun, writeMmluDataset, type TestHub } from '@evalcurve/testing';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchmarkRow } from '../benchmark-row.ts';
import { compareRuns } from '../compare-runs.ts';
import { measureProcess, type ProcessUsage } from '../measure-process.ts';
import type { Measurement, MeasurementContext } from '../measurement.ts';
import { median } from '../median.ts';
import { WORKSPACE_DIRECTORY } from '../package-directory.ts';
import { runInTurn } from '../run-in-turn.ts';
import { estimateRows } from '../sweep/estimate-rows.ts';
import { readSweepEvents } from '../sweep/read-sweep-events.ts';

/** As many as Dense-500M has. The first download hides behind nothing: 28 / 54 of the time is the least that is possible. */
const CHECKPOINTS = 27;

/** Of each subject; few questions of a model that is not tiny, so that the time goes into the model as it does with real ones. */
const LIMIT = 20;
const HIDDEN_SIZE = 512;

const REPOSITORY = 'evalcurve/benchmark';

/**
 * A sweep whose checkpoints take as long to fetch as to score, against the same without fetching ahead; and how wrong the time left
 * is that it tells.
 */
export const measureDownloads: Measurement = async (context) => {
  const { directory } = context;
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: LIMIT });
  const ids = Array.from({ length: CHECKPOINTS }, (_, index) => `iter_${String(index + 1).padStart(7, '0')}`);
  const run = {
    directory: join(directory, 'run'),
    ids,
    tokenizerAt: 'root',
    hiddenSize: HIDDEN_SIZE,
  } as const;
  const { branches, directories } = await writeCheckpointRun({ ...run, layout: 'subfolder' });
  const models = { [REPOSITORY]: { branches } };
  const hub = await startHub({ models, datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  try {
    await slowDown(hub, { context, weights: join(directories[ids[0] ?? ''] ?? '', 'model.safetensors') });
    const runs = await runInTurn({
      ours: () => sweep(hub, { context, flags: [] }),
      theirs: () => sweep(hub, { context, flags: ['--fetch-ahead', '0'] }),
      // A pair takes minutes: more than one tells no more.
      pairs: 1,
      warmUp: false,
    });
    return rowsOf(runs);
  } finally {
    await hub.stop();
  }
};

// So that fetching takes what scoring does; this sweep also brings programs and questions into the caches.
async function slowDown(
  hub: TestHub,
  { context, weights }: { readonly context: MeasurementContext; readonly weights: string },
): Promise<void> {
  const { stdout } = await sweep(hub, { context, flags: [] });
  const scoringMs = median(readSweepEvents(stdout).flatMap(({ durationMs }) => durationMs ?? []));
  const { size } = await stat(weights);
  hub.inject({ kind: 'slow', bytesPerSecond: size / (scoringMs / 1000), path: /model\.safetensors/u });
}

async function sweep(
  hub: TestHub,
  { context, flags }: { readonly context: MeasurementContext; readonly flags: readonly string[] },
): Promise<ProcessUsage> {
  const { python, directory: cwd, signal } = context;
  const env = { ...context.env, HF_HOME: join(cwd, 'huggingface'), HF_ENDPOINT: hub.url, HOME: cwd };
  const command = [
    ...[process.execPath, join(WORKSPACE_DIRECTORY, 'tools', 'run-evaluation', 'bin.js')],
    ...['--model', REPOSITORY, '--engine', 'embedded', '--tasks', 'mmlu', '--num-fewshot', '0', '--force'],
    ...['--limit', String(LIMIT), '--batch-size', '16', '--output', join(cwd, 'sweep'), '--json', ...flags],
  ];
  return measureProcess({ python, cwd, env, signal, command });
}

function rowsOf({
  ours,
  theirs,
}: {
  readonly ours: readonly ProcessUsage[];
  readonly theirs: readonly ProcessUsage[];
}): BenchmarkRow[] {
  const what = `${CHECKPOINTS} checkpoints that take as long to fetch as to score`;
  const seconds = (runs: readonly ProcessUsage[]): number[] => runs.map(({ wallSeconds }) => wallSeconds);
  return [
    compareRuns(
      { ours: seconds(ours), theirs: seconds(theirs) },
      {
        ...{ what: `${what}: fetched ahead / one after the other, wall`, unit: 'seconds' },
        target: { of: 'ratio', most: 0.556 },
      },
    ),
    ...ours.slice(0, 1).flatMap(({ stdout }) => estimateRows(readSweepEvents(stdout), what)),
  ];
}
