import { findHarness } from '@evalcurve/lm-eval';
import { startHub, writeMmluDataset } from '@evalcurve/testing';
import { join } from 'node:path';
import type { BenchmarkRow } from '../benchmark-row.ts';
import { compareUsages } from '../compare-usages.ts';
import { countOperations, measureProcessor } from '../embedded/ask-python.ts';
import type { Processor } from '../embedded/ask-python.ts';
import { EMBEDDED_JOBS } from '../embedded/embedded-job.ts';
import type { EmbeddedJob } from '../embedded/embedded-job.ts';
import { runOurs, runTheirs, writeModel } from '../embedded/run-job.ts';
import type { JobSetUp } from '../embedded/run-job.ts';
import type { ProcessUsage } from '../measure-process.ts';
import type { Measurement } from '../measurement.ts';
import { runInTurn } from '../run-in-turn.ts';
import { spreadOf } from '../spread-of.ts';

/** Bytes that our process may take for the largest of the jobs. */
const MOST_BYTES = 2e9;

/** One pair takes minutes: more than one tells no more. */
const PAIRS = 1;

/**
 * Whole evaluations by the embedded engine against the plain `lm_eval` command, on the CPU: in float32, and against
 * bfloat16 where the processor has instructions for it.
 */
export const measureEmbedded: Measurement = async (context) => {
  const { directory } = context;
  const harness = await findHarness({ harness: context.harness, cwd: context.cwd, env: context.env });
  const questions = join(directory, 'questions');
  await writeMmluDataset({ directory: questions, testQuestions: 100 });
  const hub = await startHub({ datasets: { 'cais/mmlu': { branches: { main: questions } } } });
  const rows: BenchmarkRow[] = [];
  try {
    const env = { ...context.env, HF_HOME: join(directory, 'huggingface'), HF_ENDPOINT: hub.url };
    const setUp = { context: { ...context, env }, harness };
    const processor = await measureProcessor(setUp);
    for (const job of EMBEDDED_JOBS) rows.push(...(await measureJob(job, { ...setUp, processor })));
    return rows;
  } finally {
    await hub.stop();
  }
};

async function measureJob(
  job: EmbeddedJob,
  { processor, ...setUp }: JobSetUp & { readonly processor: Processor },
): Promise<BenchmarkRow[]> {
  const model = await writeModel(job, setUp);
  const runs = await runInTurn({
    ours: () => runOurs(job, { ...setUp, model }),
    theirs: () => runTheirs(job, { ...setUp, model, dtype: 'float32' }),
    pairs: PAIRS,
    // What one job brings into the system's caches is there for the others.
    warmUp: job === EMBEDDED_JOBS[0],
  });
  const what = `MMLU 57 × ${job.limit}, ${job.numFewshot}-shot, ${job.shape}, embedded engine`;
  const target = { of: 'ratio', most: Number(job.most.toFixed(3)) } as const;
  const rows = compareUsages(runs, { what: `${what} / plain \`lm_eval\``, target });
  if (processor.hasBfloat16) {
    const theirs = await runInBfloat16(job, { ...setUp, model, times: runs.ours.length });
    const inBfloat16 = { what: `${what} / \`lm_eval\` in bfloat16`, target: null };
    rows.push(...compareUsages({ ours: runs.ours, theirs }, inBfloat16));
  }
  const seconds = (await countOperations(setUp, model)) / processor.operationsPerSecond;
  return [
    ...rows,
    {
      ...{ what: `${what}, share of the fastest float32 multiplication`, unit: 'share', target: null },
      ours: spreadOf(runs.ours.map(({ wallSeconds }) => seconds / wallSeconds)),
      ...{ theirs: spreadOf(runs.theirs.map(({ wallSeconds }) => seconds / wallSeconds)), ratio: null },
    },
    {
      ...{ what: `${what}, peak memory`, unit: 'bytes', target: { of: 'ours', most: MOST_BYTES } },
      ours: spreadOf(runs.ours.map(({ peakBytes }) => peakBytes)),
      ...{ theirs: spreadOf(runs.theirs.map(({ peakBytes }) => peakBytes)), ratio: null },
    },
  ];
}

async function runInBfloat16(
  job: EmbeddedJob,
  { times, ...given }: JobSetUp & { readonly model: string; readonly times: number },
): Promise<ProcessUsage[]> {
  const usages: ProcessUsage[] = [];
  while (usages.length < times) usages.push(await runTheirs(job, { ...given, dtype: 'bfloat16' }));
  return usages;
}
