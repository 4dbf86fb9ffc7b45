import { findHarness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset } from '@evalcurve/testing';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BenchmarkRow } from '../benchmark-row.ts';
import { compareRuns } from '../compare-runs.ts';
import { EMBEDDED_JOBS } from '../embedded/embedded-job.ts';
import type { EmbeddedJob } from '../embedded/embedded-job.ts';
import { runTheirs, writeModel } from '../embedded/run-job.ts';
import type { JobSetUp } from '../embedded/run-job.ts';
import { evaluationRequest } from '../evaluation-request.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { runKeptProcess } from '../sweep/run-kept-process.ts';
import { secondsOfCheckpoint } from '../sweep/seconds-of-checkpoint.ts';

const LATER = 'iter_0004000';

/** Wanted of each: a third of the time of `lm_eval`, and about a third of its memory. */
const MOST_TIME = 0.333;
const MOST_MEMORY = 0.35;

/**
 * A model of a size that is worth following, by one kept process of lm_eval and by the plain command: peak memory,
 * and the time of a later checkpoint where prompts share what they begin with.
 */
export const measureLargeWorker: Measurement = async (context) => {
  const { directory } = context;
  const harness = await findHarness({ harness: context.harness, cwd: context.cwd, env: context.env });
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: 100 });
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  try {
    const env = { ...context.env, HF_HOME: join(directory, 'huggingface'), HF_ENDPOINT: hub.url };
    const setUp = { context: { ...context, env }, harness };
    const rows: BenchmarkRow[] = [];
    for (const job of EMBEDDED_JOBS.filter(({ shape }) => shape === 'smollm-135m')) {
      rows.push(...(await measureJob(job, setUp)));
    }
    return rows;
  } finally {
    await hub.stop();
  }
};

async function measureJob(job: EmbeddedJob, setUp: JobSetUp): Promise<BenchmarkRow[]> {
  const model = await writeModel(job, setUp);
  const models = dirname(model);
  await cp(model, join(models, LATER), { recursive: true });
  const theirs = await runTheirs(job, { ...setUp, model, dtype: 'float32' });
  const run = (sharePrefix: boolean): Promise<ProcessUsage> =>
    runKeptProcess({
      ...{ context: setUp.context, models, checkpoints: sharePrefix ? 'all' : 'first' },
      recipe: { ...evaluationRequest(job).recipe, ...(sharePrefix ? { sharePrefix } : {}) },
      output: outputOf(job, { ...setUp, sharePrefix }),
    });
  const own = await run(false);
  const what = `57 × ${job.limit}, ${job.numFewshot}-shot, ${job.shape}: one kept process`;
  const memory = { unit: 'bytes', target: { of: 'ratio', most: MOST_MEMORY } } as const;
  const usual = { ours: [own.peakBytes], theirs: [theirs.peakBytes] };
  const rows = [compareRuns(usual, { ...memory, what: `${what} / \`lm_eval\`, peak memory` })];
  if (job.numFewshot === 0) return rows;
  const shared = await run(true);
  const seconds = await secondsOfCheckpoint(outputOf(job, { ...setUp, sharePrefix: true }), LATER);
  return [
    ...rows,
    compareRuns(
      { ours: [shared.peakBytes], theirs: [theirs.peakBytes] },
      { ...memory, what: `${what} with \`--share-prefix\` / \`lm_eval\`, peak memory` },
    ),
    compareRuns(
      { ours: [seconds], theirs: [theirs.wallSeconds] },
      {
        what: `Later checkpoint, ${what} with \`--share-prefix\` / \`lm_eval\`, wall`,
        ...{ unit: 'seconds', target: { of: 'ratio', most: MOST_TIME } },
      },
    ),
  ];
}

function outputOf(
  { numFewshot }: EmbeddedJob,
  { context, sharePrefix }: Pick<JobSetUp, 'context'> & { readonly sharePrefix: boolean },
): string {
  return join(context.directory, `kept-${numFewshot}-${sharePrefix ? 'shared' : 'own'}`);
}
