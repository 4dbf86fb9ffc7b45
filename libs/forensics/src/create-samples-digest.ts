import type { Sample } from '@evalcurve/results';
import type { MetricSum, SamplesDigest } from './samples-digest.ts';
import { createUnorderedHash } from './unordered-hash.ts';

/** Which samples file is digested. */
export interface CreateSamplesDigestOptions {
  readonly task: string;
  readonly file: string;
}

/** How reading a samples file ended. */
export interface DigestEnd {
  readonly isComplete: boolean;
  /** @default null */
  readonly problem?: string | null;
}

/** Takes samples as they are read and keeps what forensics need. */
export interface SamplesDigester {
  readonly add: (sample: Sample) => void;
  readonly finish: (end: DigestEnd) => SamplesDigest;
}

/**
 * Digests the samples of one file as they stream by. What is kept does not grow with the file, but
 * for the numbers of its documents.
 *
 * @example
 * const digester = createSamplesDigest({ task: 'mmlu_anatomy', file: 'samples_mmlu_anatomy.jsonl' });
 * for await (const sample of readSamples(path)) digester.add(sample);
 * digester.finish({ isComplete: true }).documents; // 135
 */
export function createSamplesDigest({ task, file }: CreateSamplesDigestOptions): SamplesDigester {
  const documents = new Set<number>();
  const counts = { samples: 0, choiceSamples: 0, nan: 0, constant: 0, tied: 0, misjudged: 0, wonByTarget: 0 };
  const chosen: number[] = [];
  const metrics = new Map<string, MetricSum>();
  const [answers, prompts] = [createUnorderedHash(), createUnorderedHash()];
  let [hasAnswers, hasPrompts] = [false, false];
  return {
    add: (sample) => {
      documents.add(sample.docId);
      counts.samples++;
      countLogLikelihoods(sample, counts);
      if (sample.chosen !== null) chosen[sample.chosen] = (chosen[sample.chosen] ?? 0) + 1;
      if (isMisjudged(sample)) counts.misjudged++;
      addMetrics(sample, metrics);
      const { docId, logLikelihoods, promptHash } = sample;
      if (logLikelihoods.length > 0) answers.add([docId, ...logLikelihoods]);
      if (promptHash !== null) prompts.add([docId, promptHash]);
      hasAnswers ||= logLikelihoods.length > 0;
      hasPrompts ||= promptHash !== null;
    },
    finish: ({ isComplete, problem = null }) => ({
      ...{ task, file, isComplete, problem, documents: documents.size, ...counts },
      chosen: Array.from({ length: chosen.length }, (_, choice) => chosen[choice] ?? 0),
      metrics: [...metrics.values()],
      answersHash: hasAnswers ? answers.digest() : null,
      promptsHash: hasPrompts ? prompts.digest() : null,
    }),
  };
}

type Counts = Record<'choiceSamples' | 'nan' | 'constant' | 'tied' | 'wonByTarget', number>;

function countLogLikelihoods({ logLikelihoods, chosen, target }: Sample, counts: Counts): void {
  if (logLikelihoods.some(Number.isNaN)) counts.nan++;
  else if (logLikelihoods.length > 1) {
    const highest = Math.max(...logLikelihoods);
    const atTop = logLikelihoods.filter((value) => value === highest).length;
    if (atTop === logLikelihoods.length) counts.constant++;
    else if (atTop > 1) counts.tied++;
  }
  if (logLikelihoods.length < 2) return;
  counts.choiceSamples++;
  if (chosen === target) counts.wonByTarget++;
}

// Only where one choice is right and `acc` says whether it had the highest log-likelihood.
function isMisjudged({ logLikelihoods, target, chosen, metrics }: Sample): boolean {
  const { acc } = metrics;
  if (target === null || logLikelihoods.length < 2 || (acc !== 0 && acc !== 1)) return false;
  return acc !== Number(chosen === target);
}

function addMetrics({ filter, metrics: own }: Sample, metrics: Map<string, MetricSum>): void {
  for (const metric in own) {
    const key = `${metric},${filter}`;
    const before = metrics.get(key) ?? { metric, filter, sum: 0, n: 0 };
    metrics.set(key, { ...before, sum: before.sum + (own[metric] ?? 0), n: before.n + 1 });
  }
}
